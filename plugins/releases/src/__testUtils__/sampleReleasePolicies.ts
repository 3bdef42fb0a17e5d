import { ReleasePolicies } from '@slipway/backstage-plugin-releases-common';

/** A release that is judged by the policies of today. */
export function sampleReleasePolicies(
  changes: Partial<ReleasePolicies> = {},
): ReleasePolicies {
  return {
    releaseId: 'checkout-5.3.0',
    revision: 14,
    at: '2026-11-21T09:00:00Z',
    today: {
      kind: 'normal',
      policies: [{ id: 'production', name: 'Production releases', version: 3 }],
    },
    differs: false,
    policies: [],
    gates: [],
    adopt: { allowed: false },
    code: 'same',
    sentence: "Today's policies ask the same of checkout 5.3.0.",
    ...changes,
  };
}

/** One that was approved under other policies than those of today. */
export function sampleOtherPolicies(
  changes: Partial<ReleasePolicies> = {},
): ReleasePolicies {
  return sampleReleasePolicies({
    kept: {
      kind: 'normal',
      policies: [{ id: 'production', name: 'Production releases', version: 2 }],
    },
    differs: true,
    verdicts: { kept: 'pass', today: 'fail' },
    policies: [
      {
        change: 'changed',
        id: 'production',
        name: 'Production releases',
        from: 2,
        to: 3,
        sentence: 'Production releases is now version 3; it was version 2.',
      },
    ],
    gates: [
      {
        change: 'added',
        id: 'production:sign-off',
        name: 'Sign-off',
        stage: 'approval',
        parts: [],
        lessens: false,
        today: 'fail',
        sentence: 'Sign-off would be asked in addition.',
      },
      {
        change: 'removed',
        id: 'production:load-test',
        name: 'Load test',
        stage: 'approval',
        parts: [],
        lessens: true,
        kept: 'pass',
        sentence: 'Load test would no longer be asked.',
      },
    ],
    adopt: { allowed: true },
    code: 'gates_differ',
    sentence:
      "Today's policies would judge checkout 5.3.0 differently from those it was approved under.",
    ...changes,
  });
}
