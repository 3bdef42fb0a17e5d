import {
  DEPLOYMENT_STATES,
  findTransition,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { areMovedBy, movesFor } from './movesFor';

describe('how a release moves with its deployment', () => {
  it('is by transitions that there are, and that is the end of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RELEASE_STATES),
        fc.constantFrom(...DEPLOYMENT_STATES),
        fc.boolean(),
        (release, deployment, isWhole) => {
          const end = movesFor(release, deployment, isWhole).reduce(
            (from, to) => {
              expect(findTransition(from, to)).toBeDefined();
              return to;
            },
            release,
          );
          expect(movesFor(end, deployment, isWhole)).toEqual([]);
        },
      ),
    );
  });

  it('never begins with what is not approved', () => {
    for (const release of ['draft', 'planned', 'in_readiness'] as const) {
      for (const deployment of DEPLOYMENT_STATES) {
        expect(movesFor(release, deployment, true)).toEqual([]);
      }
    }
  });

  it.each([
    ['approved', 'queued', true, []],
    ['approved', 'running', true, ['in_progress']],
    ['approved', 'succeeded', true, ['in_progress', 'verifying']],
    ['approved', 'succeeded', false, ['in_progress']],
    ['in_progress', 'succeeded', false, []],
    ['in_progress', 'failed', false, ['failed']],
    ['completed', 'failed', true, []],
    ['completed', 'rolled_back', true, ['rolled_back']],
    ['in_progress', 'cancelled', true, []],
  ] as const)('takes %s with %s on', (release, deployment, isWhole, moves) => {
    expect(movesFor(release, deployment, isWhole)).toEqual(moves);
  });

  it('is what a policy says, unless another one says no', () => {
    const rule = fc.option(
      fc.record({
        moves: fc.boolean(),
        unplanned: fc.constant('record' as const),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(rule), rules => {
        const said = rules.flatMap(one => (one ? [one.moves] : []));
        expect(areMovedBy(rules.map(deployments => ({ deployments })))).toBe(
          said.includes(true) && !said.includes(false),
        );
      }),
    );
  });
});
