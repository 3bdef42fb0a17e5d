import {
  briefReadiness,
  Readiness,
  ReadinessBrief,
  Release,
  VerdictHistory,
} from '@slipway/backstage-plugin-releases-common';

/** The moment at which the samples are told. */
export const SAMPLE_NOW = '2026-11-21T09:00:00Z';

/** A planned release of checkout, with everything that a release can have. */
export function sampleRelease(changes: Partial<Release> = {}): Release {
  return {
    id: 'checkout-5.3.0',
    name: 'checkout 5.3.0',
    version: '5.3.0',
    versionScheme: 'semver',
    description: 'Faster **express checkout**.',
    kind: 'normal',
    impact: 'breaking',
    state: 'in_readiness',
    ownerRef: 'group:default/payments-team',
    managerRef: 'user:default/release-manager',
    environment: 'production',
    tags: ['peak-season'],
    window: {
      start: '2026-11-26T13:00:00Z',
      end: '2026-11-26T14:30:00Z',
      timeZone: 'Europe/Paris',
    },
    actual: {},
    components: [
      {
        entityRef: 'component:default/checkout',
        fromVersion: '5.2.2',
        toVersion: '5.3.0',
        impact: 'breaking',
        artifacts: [{ purl: 'pkg:oci/checkout', digest: 'sha256:9f86d081' }],
        requires: [
          { entityRef: 'component:default/payments-api', version: '>=4.2.0' },
        ],
      },
    ],
    milestones: [
      { id: 'freeze', name: 'Code freeze', dueAt: '2026-11-24T17:00:00Z' },
      {
        id: 'qa',
        name: 'QA complete',
        dueAt: '2026-11-20T17:00:00Z',
        doneAt: '2026-11-20T15:00:00Z',
      },
    ],
    scope: [
      {
        key: 'PAY-812',
        title: 'Pay with one tap',
        url: 'https://tracker.example.com/PAY-812',
        provider: 'jira',
        type: 'story',
      },
    ],
    risks: [
      {
        title: 'Old carts cannot be opened',
        likelihood: 'low',
        consequence: 'high',
        mitigation: 'Migrate them the night before',
        ownerRef: 'user:default/engineer',
        state: 'open',
      },
    ],
    links: [{ title: 'Runbook', url: 'https://runbooks.example.com/checkout' }],
    rollbackPlan: 'Deploy 5.2.2, then run the migration *down*.',
    createdBy: 'user:default/engineer',
    createdAt: '2026-11-10T09:00:00Z',
    updatedAt: '2026-11-20T15:00:00Z',
    revision: 14,
    ...changes,
  };
}

/** A release of the past, so many days before {@link SAMPLE_NOW}. */
export function pastRelease(
  version: string,
  daysAgo: number,
  changes: Partial<Release> = {},
): Release {
  const at = (hours: number) =>
    new Date(
      Date.parse(SAMPLE_NOW) - daysAgo * 86_400_000 + hours * 3_600_000,
    ).toISOString();
  return sampleRelease({
    id: `checkout-${version}`,
    name: `checkout ${version}`,
    version,
    state: 'completed',
    window: { start: at(0), end: at(2), timeZone: 'Europe/Paris' },
    actual: { start: at(0), end: at(2.5) },
    ...changes,
  });
}

/** A verdict that asks for three things. */
export function sampleReadinessBrief(
  changes: Partial<Readiness> = {},
): ReadinessBrief {
  return briefReadiness(sampleReadiness(changes));
}

export function sampleReadiness(changes: Partial<Readiness> = {}): Readiness {
  return {
    releaseId: 'checkout-5.3.0',
    revision: 14,
    at: SAMPLE_NOW,
    verdict: 'fail',
    code: 'not_ready',
    sentence: 'checkout 5.3.0: 1 check is failing and 1 provider is not ready.',
    own: {
      verdict: 'stale',
      gates: [
        {
          id: 'owner-known',
          name: 'Owner known',
          kind: 'check',
          stage: 'approval',
          severity: 'blocking',
          counts: true,
          waivable: true,
          status: 'pass',
          code: 'owner_known',
          sentence: 'payments-team owns this release.',
          evidence: [],
        },
        {
          id: 'load-test',
          name: 'Load test',
          kind: 'evidence',
          stage: 'approval',
          severity: 'blocking',
          counts: true,
          waivable: true,
          status: 'stale',
          code: 'evidence_too_old',
          sentence:
            'The load test is 9 days old; the policy asks for at most 7.',
          ownerRef: 'group:default/payments-team',
          dueAt: '2026-11-26T11:00:00Z',
          evidence: [
            {
              title: '#77',
              url: 'https://ci.example.com/77',
              at: '2026-11-12T09:00:00Z',
            },
          ],
        },
        {
          id: 'no-hold',
          name: 'Not on hold',
          kind: 'check',
          stage: 'start',
          severity: 'blocking',
          counts: false,
          waivable: true,
          status: 'pass',
          code: 'not_held',
          sentence: 'Nobody holds this release.',
          evidence: [],
        },
      ],
    },
    inherited: {
      verdict: 'fail',
      from: [
        {
          releaseId: 'payments-api-4.2.0',
          name: 'payments-api 4.2.0',
          state: 'planned',
          verdict: 'fail',
          distance: 1,
          via: ['api:default/payments'],
          code: 'not_ready',
          sentence: 'payments-api 4.2.0 is not ready.',
        },
        {
          releaseId: 'ledger-2.8.0',
          name: 'ledger 2.8.0',
          state: 'approved',
          verdict: 'pass',
          distance: 2,
          via: ['component:default/payments-api'],
          code: 'ready',
          sentence: 'ledger 2.8.0 is ready.',
        },
      ],
    },
    rootBlockers: [
      {
        releaseId: 'payments-api-4.2.0',
        gateId: 'rollback-plan',
        code: 'rollback_plan_missing',
        sentence: 'payments-api 4.2.0 has no rollback plan.',
        ownerRef: 'group:default/payments-leads',
        dueAt: '2026-11-24T11:00:00Z',
        holdsUp: 4,
      },
      {
        releaseId: 'checkout-5.3.0',
        gateId: 'load-test',
        code: 'evidence_too_old',
        sentence: 'The load test is 9 days old; the policy asks for at most 7.',
        ownerRef: 'group:default/payments-team',
        dueAt: '2026-11-26T11:00:00Z',
        holdsUp: 1,
      },
    ],
    snapshot: { dependencies: 'snapshot-7', policies: [] },
    ...changes,
  };
}

/** Blocked by a provider since yesterday, by a gate of its own before. */
export function sampleVerdictHistory(): VerdictHistory {
  return {
    items: [
      {
        at: '2026-11-18T09:00:00Z',
        revision: 1,
        verdict: 'fail',
        own: 'fail',
        inherited: 'not_applicable',
        gatesRecorded: true,
        changes: [
          {
            part: 'own',
            gateId: 'rollback-plan',
            name: 'Rollback plan',
            to: 'fail',
            code: 'rollback_plan_missing',
            sentence: 'checkout 5.3.0 has no rollback plan.',
          },
          {
            part: 'own',
            gateId: 'owner-known',
            name: 'Owner known',
            to: 'pass',
            code: 'owner_known',
            sentence: 'payments-team owns checkout 5.3.0.',
          },
        ],
      },
      {
        at: '2026-11-20T09:00:00Z',
        revision: 2,
        verdict: 'fail',
        own: 'pass',
        inherited: 'fail',
        gatesRecorded: true,
        changes: [
          {
            part: 'own',
            gateId: 'rollback-plan',
            name: 'Rollback plan',
            from: 'fail',
            to: 'pass',
            code: 'rollback_plan_there',
            sentence: 'checkout 5.3.0 has a rollback plan.',
          },
          {
            part: 'inherited',
            releaseId: 'payments-4.2.0',
            name: 'payments-api 4.2.0',
            to: 'fail',
            code: 'provider_added_not_ready',
            sentence:
              'payments-api 4.2.0, which is not ready, now has to come first.',
          },
        ],
      },
    ],
    truncated: false,
  };
}
