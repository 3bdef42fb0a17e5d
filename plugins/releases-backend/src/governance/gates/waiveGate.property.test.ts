import { isReady, VERDICTS } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { aWaiver } from '../../__testUtils__/aWaiver';
import { NOW, sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { rollbackPlan } from './rollbackPlan';
import { waiveGate } from './waiveGate';

const minute = (minutes: number) =>
  new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

const waivers = fc.array(
  fc.record({
    type: fc.constantFrom(
      'gate' as const,
      'window' as const,
      'conflict' as const,
    ),
    id: fc.constantFrom('plan', 'other'),
    state: fc.constantFrom(
      'requested' as const,
      'granted' as const,
      'declined' as const,
      'revoked' as const,
    ),
    until: fc.integer({ min: -2, max: 2 }),
    hasEnded: fc.boolean(),
  }),
  { maxLength: 3 },
);

describe('waiveGate', () => {
  it('lifts what does not pass by a waiver of that gate which holds now', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VERDICTS),
        waivers,
        fc.option(fc.boolean(), { nil: undefined }),
        (status, given, waivable) => {
          const release = sampleRelease({
            waivers: given.map(({ type, id, state, until, hasEnded }, index) =>
              aWaiver(id, {
                id: `${index}`,
                target: { type, id, name: id },
                state,
                expiresAt: minute(until),
                ...(hasEnded ? { endedAt: NOW } : {}),
              }),
            ),
          });
          const outcome = { status, code: 'x', sentence: 'So it is.' };
          const answer = waiveGate(
            { id: 'plan', waivable, judgedBy: rollbackPlan },
            release,
            outcome,
            NOW,
          );
          const isLifted =
            !isReady(status) &&
            waivable !== false &&
            given.some(
              waiver =>
                waiver.type === 'gate' &&
                waiver.id === 'plan' &&
                waiver.state === 'granted' &&
                !waiver.hasEnded &&
                waiver.until > 0,
            );
          expect(answer.status).toBe(isLifted ? 'waived' : status);
          expect(answer === outcome).toBe(!isLifted);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('holds until its end and no longer, and is judged anew then', () => {
    const release = sampleRelease({
      waivers: [
        aWaiver('plan', {
          target: { type: 'gate', id: 'plan', name: 'Plan' },
          expiresAt: minute(60),
        }),
      ],
    });
    const outcome = {
      status: 'fail' as const,
      code: 'x',
      sentence: 'So it is.',
      validUntil: minute(90),
    };
    const gate = { id: 'plan', judgedBy: rollbackPlan };
    expect(waiveGate(gate, release, outcome, minute(59))).toMatchObject({
      status: 'waived',
      validUntil: minute(60),
    });
    expect(waiveGate(gate, release, outcome, minute(60))).toBe(outcome);
  });
});
