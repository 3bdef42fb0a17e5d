import { judgedGate } from '../evaluate/__testUtils__/judgedGate';
import { NOW, sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { orderFacts } from '../evaluate/__testUtils__/orderFacts';
import { assessReadiness } from '../evaluate/assessReadiness';
import { blockersFor } from './blockersFor';
import { ReleaseOrder } from '../../dependencies/order/ReleaseOrder';

describe('blockersFor', () => {
  const checkout = sampleRelease();
  const payments = sampleRelease({ id: 'payments-4' });
  const ledger = sampleRelease({ id: 'ledger-2', state: 'completed' });
  const readiness = assessReadiness({
    at: NOW,
    release: checkout,
    releases: new Map(
      [checkout, payments, ledger].map(release => [release.id, release]),
    ),
    gates: new Map([
      [
        checkout.id,
        [
          judgedGate('a', { status: 'fail', stage: 'approval' }),
          judgedGate('b', { status: 'unknown', stage: 'start' }),
          judgedGate('c', { status: 'waived', stage: 'approval' }),
          judgedGate('d', { status: 'not_applicable', stage: 'start' }),
          judgedGate('f', { status: 'fail', stage: 'verify' }),
          judgedGate('g', { status: 'fail', stage: 'close' }),
        ],
      ],
      [payments.id, [judgedGate('e', { status: 'stale', stage: 'start' })]],
    ]),
    ...orderFacts(
      new ReleaseOrder(
        new Map([
          [
            checkout.id,
            [payments, ledger].map(({ id }) => ({ releaseId: id, via: [] })),
          ],
        ]),
      ),
      checkout.id,
    ),
  });

  it.each([
    ['approved', ['a'], ['payments-4']],
    ['in_progress', ['a', 'b'], ['payments-4']],
    ['completed', ['f', 'g'], []],
  ] as const)('names what stands before it is %s', (to, gates, providers) => {
    const blockers = blockersFor(readiness, to);
    expect(blockers.gates.map(({ id }) => id)).toEqual(gates);
    expect(blockers.inherited.map(({ releaseId }) => releaseId)).toEqual(
      providers,
    );
  });
});
