import {
  AgendaItem,
  AgendaReadiness,
  AgendaVerdict,
  ReadinessBrief,
  FrozenReadiness,
  Review,
  ReviewCounts,
  ReviewDecision,
  ReviewDecisionRecord,
  ReviewDetail,
  ReviewList,
} from '@slipway/backstage-plugin-releases-common';
import {
  sampleReadiness,
  sampleReadinessBrief,
  sampleRelease,
} from './sampleReleases';

/** A review on the Tuesday after the samples, about the week from then on. */
export function sampleReview(changes: Partial<Review> = {}): Review {
  return {
    id: 'tuesday',
    title: 'Go/no-go of the week',
    at: '2026-11-24T09:00:00Z',
    durationMinutes: 45,
    timeZone: 'Europe/Paris',
    period: { from: '2026-11-24T00:00:00Z', to: '2026-12-01T00:00:00Z' },
    attendees: [
      { ref: 'user:default/release-manager', role: 'chair' },
      { ref: 'group:default/payments-team' },
    ],
    state: 'planned',
    createdBy: 'user:default/release-manager',
    createdAt: '2026-11-17T09:00:00Z',
    updatedBy: 'user:default/release-manager',
    updatedAt: '2026-11-17T09:00:00Z',
    revision: 3,
    ...changes,
  };
}

export function sampleDecision(
  changes: Partial<ReviewDecision> = {},
): ReviewDecision {
  return {
    id: 'decision-1',
    reviewId: 'tuesday',
    reviewTitle: 'Go/no-go of the week',
    releaseId: 'checkout-5.3.0',
    releaseRevision: 14,
    contentHash: 'v1:abc',
    decision: 'go',
    conditions: [],
    by: 'user:default/release-manager',
    at: '2026-11-21T08:30:00Z',
    verdict: 'pass',
    sentence: 'checkout 5.3.0 is ready.',
    ...changes,
  };
}

/** What checkout came to when it was decided. */
export function sampleFrozen(): FrozenReadiness {
  const { at, revision, verdict, code, sentence, own, inherited, snapshot } =
    sampleReadiness();
  return {
    ...{ at, revision, verdict, code, sentence, own, inherited, snapshot },
    waivers: [],
    risks: [],
  };
}

export function sampleDecisionRecord(
  changes: Partial<ReviewDecision> = {},
): ReviewDecisionRecord {
  return { ...sampleDecision(changes), readiness: sampleFrozen() };
}

function verdictOf({ verdict, sentence }: ReadinessBrief): AgendaVerdict {
  return { verdict, sentence };
}

/** What stands before a release of an agenda: one gate that does not pass. */
export function sampleAgendaReadiness(
  releaseId = 'checkout-5.3.0',
  changes: Partial<AgendaReadiness> = {},
): AgendaReadiness {
  return {
    releaseId,
    readiness: sampleReadinessBrief(),
    gates: [
      {
        id: 'load-test',
        name: 'Load test',
        kind: 'evidence',
        stage: 'approval',
        status: 'stale',
        sentence: 'The load test is 9 days old; the policy asks for at most 7.',
        ownerRef: 'group:default/payments-team',
        dueAt: '2026-11-26T11:00:00Z',
      },
    ],
    ...changes,
  };
}

/** A release of an agenda that is not ready. */
export function sampleAgendaItem(
  name = 'checkout 5.3.0',
  changes: Partial<AgendaItem> = {},
): AgendaItem {
  const {
    kind,
    impact,
    state,
    environment,
    window,
    ownerRef,
    managerRef,
    version,
    revision,
  } = sampleRelease();
  return {
    release: {
      id: name.replace(' ', '-'),
      name,
      ...{ kind, impact, state, environment, window, ownerRef, managerRef },
      ...{ version, revision },
    },
    readiness: verdictOf(sampleReadinessBrief()),
    changes: [
      { code: 'verdict_changed', sentence: 'It was ready at the last review.' },
    ],
    ...changes,
  };
}

function countsOf(items: readonly AgendaItem[]): ReviewCounts {
  const standing = items.flatMap(({ decision }) =>
    decision && !decision.reopened ? [decision.decision] : [],
  );
  const count = (wanted: string) =>
    standing.filter(decision => decision === wanted).length;
  return {
    releases: items.length,
    undecided: items.length - standing.length,
    go: count('go'),
    noGo: count('no_go'),
    conditional: count('conditional'),
    notReady: items.filter(({ readiness }) => readiness?.verdict === 'fail')
      .length,
  };
}

/** A review with three releases on its agenda. */
export function sampleReviewDetail(
  changes: Partial<ReviewDetail> = {},
): ReviewDetail {
  const items = changes.items ?? [
    sampleAgendaItem(),
    sampleAgendaItem('payments-api 4.2.0', {
      changes: [],
    }),
    sampleAgendaItem('ledger 2.8.0', {
      changes: [],
      readiness: { verdict: 'pass', sentence: 'ledger 2.8.0 is ready.' },
    }),
  ];
  return {
    ...sampleReview(),
    items,
    truncated: false,
    counts: countsOf(items),
    mayManage: true,
    ...changes,
  };
}

export function sampleReviewList(
  reviews: readonly ReviewDetail[] = [sampleReviewDetail()],
): ReviewList {
  return {
    items: reviews.map(
      ({ items: _, truncated: __, mayManage: ___, ...review }) => review,
    ),
    totalItems: reviews.length,
  };
}
