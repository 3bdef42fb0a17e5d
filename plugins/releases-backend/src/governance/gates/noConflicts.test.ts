import { CONFLICT_SEVERITIES } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { FoundConflict } from '../../schedule/conflicts/detect/FoundConflict';
import { NOW, sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { judgedBy } from './__testUtils__/judgedBy';
import { noConflicts } from './noConflicts';

const HOUR = 3_600_000;
const at = (hours: number) => Date.parse(NOW) + hours * HOUR;

function aConflict(changes: Partial<FoundConflict> = {}): FoundConflict {
  const cause = changes.cause ?? {
    kind: 'same_component',
    entityRefs: ['component:default/checkout'],
  };
  return {
    fingerprint: 'f',
    code: cause.kind,
    severity: 'high',
    releases: ['checkout-5', 'other'],
    interval: { start: at(1), end: at(2) },
    ...changes,
    kind: cause.kind,
    cause,
  } as FoundConflict;
}

const inOrder = (why: 'requires' | 'train', thenId: string) =>
  aConflict({
    cause: {
      kind: 'order_violation',
      firstId: 'first',
      thenId,
      why,
      links: [],
    },
  });

const inAFreeze = aConflict({
  cause: {
    kind: 'window_violation',
    effect: 'deny',
    inFlight: 'finish',
    windows: [],
  },
});

describe('noConflicts', () => {
  it('passes what collides with nothing', () => {
    expect(judgedBy(noConflicts, sampleRelease())).toEqual({
      status: 'pass',
      code: 'no_open_conflict',
      sentence: 'checkout 5.3.0 has no blocking conflicts.',
    });
  });

  it('fails what cannot go on as planned, says why, and until when', () => {
    expect(
      judgedBy(noConflicts, sampleRelease(), {
        conflicts: [aConflict(), aConflict(), inAFreeze],
      }),
    ).toEqual({
      status: 'fail',
      code: 'conflict_open',
      sentence:
        '3 conflicts of checkout 5.3.0 must be resolved: another release of the same component at the same time; a freeze or a closed window. Move it, or what it collides with.',
      repeats: undefined,
      validUntil: '2026-11-20T11:00:00.000Z',
    });
  });

  it('only repeats what other gates say, where they say it all', () => {
    expect(
      judgedBy(noConflicts, sampleRelease(), {
        conflicts: [inAFreeze, inOrder('requires', 'checkout-5')],
      }),
    ).toMatchObject({
      status: 'fail',
      repeats: [
        { releaseId: 'checkout-5', gateId: 'window-planned' },
        { releaseId: 'checkout-5', gateId: 'providers-first' },
      ],
    });
    expect(
      judgedBy(noConflicts, sampleRelease(), {
        conflicts: [inAFreeze, inOrder('train', 'checkout-5')],
      }),
    ).toMatchObject({ status: 'fail', repeats: undefined });
  });

  it('lets the first of two in the wrong order go on', () => {
    expect(
      judgedBy(noConflicts, sampleRelease(), {
        conflicts: [inOrder('requires', 'other')],
      }),
    ).toMatchObject({ status: 'pass' });
  });

  it('keeps no emergency from going on, and says so', () => {
    expect(
      judgedBy(noConflicts, sampleRelease({ kind: 'emergency' }), {
        conflicts: [aConflict()],
      }),
    ).toMatchObject({
      status: 'not_applicable',
      code: 'emergency',
      sentence:
        'checkout 5.3.0 is an emergency and goes on in spite of 1 conflict.',
    });
  });

  it('asks nothing of what has started', () => {
    expect(
      judgedBy(noConflicts, sampleRelease({ state: 'in_progress' }), {
        conflicts: [aConflict()],
      }),
    ).toMatchObject({ status: 'not_applicable', code: 'already_started' });
  });

  it('fails exactly while one of severity high is not over', () => {
    const conflict = fc.record({
      severity: fc.constantFrom(...CONFLICT_SEVERITIES),
      end: fc.integer({ min: -3, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(conflict, { maxLength: 5 }), found => {
        const { status, validUntil } = judgedBy(noConflicts, sampleRelease(), {
          conflicts: found.map(({ severity, end }) =>
            aConflict({
              severity,
              interval: { start: at(end - 1), end: at(end) },
            }),
          ),
        });
        const ends = found
          .filter(({ severity, end }) => severity === 'high' && end > 0)
          .map(({ end }) => end);
        expect(status).toBe(ends.length > 0 ? 'fail' : 'pass');
        expect(validUntil && Date.parse(validUntil)).toBe(
          ends.length > 0 ? at(Math.min(...ends)) : undefined,
        );
      }),
    );
  });
});
