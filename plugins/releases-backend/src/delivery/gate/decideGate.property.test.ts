import {
  GateResult,
  isOpenState,
  RELEASE_STATES,
  ReleaseState,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { decideGate } from './decideGate';
import { GateFacts } from './GateFacts';

const SECRET = 'Zanzibar';
const AT = '2026-11-26T13:00:00Z';

const arbitraryGate = fc.record({
  status: fc.constantFrom('fail', 'stale', 'unknown'),
  code: fc.constantFrom(
    'checklist_open',
    'approval_rejected',
    'evidence_running',
    'evidence_digest_missing',
  ),
});

const arbitraryFacts = fc
  .record({
    state: fc.option(fc.constantFrom<ReleaseState>(...RELEASE_STATES)),
    isHeld: fc.boolean(),
    mayRead: fc.boolean(),
    entityRef: fc.constantFrom(
      undefined,
      'component:default/checkout',
      'component:default/other',
    ),
    version: fc.constantFrom(undefined, '5.3.0', '5.3.1'),
    digest: fc.constantFrom(undefined, 'sha256:a', 'sha256:b'),
    planned: fc.constantFrom([], ['sha256:a']),
    environment: fc.constantFrom('production', 'staging'),
    gates: fc.array(arbitraryGate, { maxLength: 3 }),
    closed: fc.boolean(),
    opens: fc.boolean(),
    inherits: fc.boolean(),
    isRequired: fc.boolean(),
  })
  .map(
    ({
      state,
      isHeld,
      mayRead,
      planned,
      gates,
      closed,
      opens,
      inherits,
      isRequired,
      environment,
      ...asked
    }): GateFacts => ({
      at: AT,
      asked,
      environment,
      mayRead,
      ...(state && {
        release: aRelease({
          id: `id-of-${SECRET}`,
          name: `${SECRET} 5.3.0`,
          state,
          hold: isHeld
            ? { reason: SECRET, by: 'user:default/ann', at: AT }
            : undefined,
          components: [
            {
              entityRef: 'component:default/checkout',
              toVersion: '5.3.0',
              requires: [],
              artifacts: planned.map(digest => ({ purl: 'pkg:oci/a', digest })),
            },
          ],
        }),
      }),
      windows: {
        findings: closed
          ? [
              {
                refuses: true,
                reason: {
                  effect: 'deny',
                  code: 'inside_freeze',
                  windowId: 'peak',
                  sentence: 'Peak.',
                },
              },
            ]
          : [],
        nextOpen: closed && opens ? '2026-11-27T00:00:00Z' : undefined,
      },
      standing: {
        gates: gates.map(
          gate =>
            ({
              ...gate,
              id: SECRET,
              name: SECRET,
              sentence: `${SECRET} stands in the way.`,
            } as GateResult),
        ),
        inherited: inherits
          ? [
              {
                name: SECRET,
                verdict: 'unknown' as const,
                distance: 1,
                via: [],
                code: 'not_ready',
                sentence: `${SECRET} has to come first.`,
              },
            ]
          : [],
      },
      requiredBy: !state && isRequired ? ['Production'] : [],
    }),
  );

const check = (holds: (facts: GateFacts) => void) =>
  fc.assert(fc.property(arbitraryFacts, holds), { numRuns: 500 });

/** Whether each thing that is asked of a deployment holds, one by one. */
function naive({ release, asked, environment, ...facts }: GateFacts): boolean {
  const isOpen = facts.windows.findings.length === 0;
  if (!release) {
    return isOpen && facts.requiredBy.length === 0;
  }
  const [component] = release.components;
  const digests = component.artifacts.map(({ digest }) => digest);
  return (
    isOpen &&
    ['approved', 'in_progress', 'verifying'].includes(release.state) &&
    !release.hold &&
    facts.standing.gates.length === 0 &&
    facts.standing.inherited.length === 0 &&
    environment === 'production' &&
    asked.entityRef !== 'component:default/other' &&
    asked.version !== '5.3.1' &&
    (asked.digest === undefined ||
      digests.length === 0 ||
      digests.includes(asked.digest))
  );
}

describe('decideGate', () => {
  it('allows exactly what meets everything that is asked', () =>
    check(facts => {
      // Of what has ended, nobody looks at the gates.
      const { allowed } = decideGate(facts);
      expect(allowed).toBe(naive(facts));
    }));

  it('has a reason for each refusal, and says the first', () =>
    check(facts => {
      const { allowed, reasons, sentence } = decideGate(facts);
      const [first] = reasons.filter(({ blocking }) => blocking);
      expect(allowed).toBe(first === undefined);
      expect(sentence).toMatch(allowed ? /may go to/ : /may not go to/);
      expect(first === undefined || sentence.includes(first.sentence)).toBe(
        true,
      );
    }));

  it('is pending only where waiting can help', () =>
    check(facts => {
      const { allowed, pending, reasons } = decideGate(facts);
      const { release, windows } = facts;
      expect(pending).toBe(
        !allowed &&
          reasons.every(({ blocking, passing }) => !blocking || passing),
      );
      const mayHelp =
        !release?.hold &&
        release?.state !== 'draft' &&
        (release === undefined || isOpenState(release.state)) &&
        (windows.findings.length === 0 || windows.nextOpen !== undefined);
      expect(pending && !mayHelp).toBe(false);
    }));

  it('tells nothing of a release that may not be read', () =>
    check(facts => {
      fc.pre(facts.release !== undefined);
      const hidden = decideGate({ ...facts, mayRead: false });
      expect(JSON.stringify(hidden)).not.toContain(SECRET);
      const { allowed, pending } = decideGate({ ...facts, mayRead: true });
      expect([hidden.allowed, hidden.pending]).toEqual([allowed, pending]);
    }));

  it('is never opened by one more obstacle', () =>
    check(facts => {
      const { standing } = facts;
      const worse = decideGate({
        ...facts,
        standing: {
          ...standing,
          gates: [
            ...standing.gates,
            { status: VERDICTS[0], code: 'x', sentence: 'No.' } as GateResult,
          ],
        },
      });
      expect(worse.allowed && !decideGate(facts).allowed).toBe(false);
    }));
});
