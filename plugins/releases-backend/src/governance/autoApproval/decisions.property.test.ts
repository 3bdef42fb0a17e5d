import { LedgerEntry } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { approvesItself } from '../policies/approvesItself';
import { wasTakenBack } from './wasTakenBack';

describe('what policies approve by themselves', () => {
  it('is what each of them says so of, and there is one', () => {
    const policies = fc.array(
      fc.record({ autoApprove: fc.constantFrom(true, false, undefined) }),
    );
    fc.assert(
      fc.property(policies, all => {
        const saysYes = all.filter(({ autoApprove }) => autoApprove).length;
        expect(approvesItself(all)).toBe(saysYes > 0 && saysYes === all.length);
      }),
    );
  });
});

type Entry = Pick<LedgerEntry, 'action' | 'change'>;

const moved = (from: string, to: string, action: Entry['action']): Entry => ({
  action,
  change: { fields: { state: { from, to } } },
});

const TAKEN_BACK = moved('approved', 'in_readiness', 'transitioned');

const others = fc.constantFrom<Entry>(
  moved('planned', 'in_readiness', 'transitioned'),
  moved('in_readiness', 'approved', 'transitioned'),
  moved('approved', 'in_readiness', 'changed'),
  { action: 'created', change: { fields: { state: { to: 'planned' } } } },
);

const besides = fc.array(
  fc.constantFrom<Entry>(
    { action: 'changed', change: { fields: { name: { to: 'a' } } } },
    { action: 'held', change: { fields: { hold: {} } } },
  ),
);

describe('whether an approval was taken back by hand', () => {
  it('goes by the last change of the state alone', () => {
    fc.assert(
      fc.property(fc.array(others), besides, (before, after) => {
        expect(wasTakenBack([...before, TAKEN_BACK, ...after])).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(others, fc.constant(TAKEN_BACK))),
        others,
        besides,
        (before, last, after) => {
          expect(wasTakenBack([...before, last, ...after])).toBe(false);
        },
      ),
    );
    expect(wasTakenBack([])).toBe(false);
  });
});
