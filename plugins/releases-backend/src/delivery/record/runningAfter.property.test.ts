import { DEPLOYMENT_STATES } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { runningAfter } from './runningAfter';
import { DeployedVersion } from './StoredDeployment';

const deployment = fc.record({
  version: fc.constantFrom('1.0.0', '1.1.0', '2.0.0'),
  state: fc.constantFrom(...DEPLOYMENT_STATES),
  minute: fc.integer({ min: 0, max: 20 }),
});

const deployments = fc.array(deployment, { maxLength: 12 }).map(all =>
  all.map(
    ({ version, state, minute }, place): DeployedVersion => ({
      deploymentId: `d${place}`,
      entityRef: 'component:default/checkout',
      version,
      state,
      // With and without a fraction, which are not in the order of their texts.
      at: `2026-11-26T13:${String(minute).padStart(2, '0')}:00${
        place % 2 ? '.5' : ''
      }Z`,
    }),
  ),
);

const inSomeOrder = deployments.chain(all =>
  fc.record({
    all: fc.constant(all),
    order: fc.shuffledSubarray(all, {
      minLength: all.length,
      maxLength: all.length,
    }),
  }),
);

describe('what runs', () => {
  it('does not depend on the order in which deployments are told', () => {
    fc.assert(
      fc.property(inSomeOrder, ({ all, order }) => {
        expect(runningAfter(order)).toEqual(runningAfter(all));
      }),
    );
  });

  it('is one that succeeded, and none succeeded later', () => {
    fc.assert(
      fc.property(deployments, all => {
        const running = runningAfter(all);
        const succeeded = all.filter(({ state }) => state === 'succeeded');
        expect(running === undefined).toBe(succeeded.length === 0);
        for (const { at } of succeeded) {
          expect(Date.parse(running!.at)).toBeGreaterThanOrEqual(
            Date.parse(at),
          );
        }
      }),
    );
  });

  it('is the one before where the last one is rolled back', () => {
    fc.assert(
      fc.property(deployments, all => {
        const running = runningAfter(all);
        const others = all.filter(one => one !== running);
        const rolledBack = all.map(one =>
          one === running
            ? {
                ...one,
                state: 'rolled_back' as const,
                at: '2027-01-01T00:00:00Z',
              }
            : one,
        );
        expect(runningAfter(rolledBack)).toEqual(runningAfter(others));
      }),
    );
  });

  it('can be told step by step from the last one and a new one', () => {
    fc.assert(
      fc.property(deployments, all => {
        const stepwise = all.reduce<DeployedVersion | undefined>(
          (running, next) => runningAfter(running ? [running, next] : [next]),
          undefined,
        );
        expect(stepwise).toEqual(runningAfter(all));
      }),
    );
  });
});
