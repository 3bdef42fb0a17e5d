import {
  Departure,
  Train,
  TrainPlan,
} from '@slipway/backstage-plugin-releases-common';

const DEPARTURE = {
  start: '2026-11-26T13:00:00Z',
  end: '2026-11-26T17:00:00Z',
};

export function sampleTrain(changes: Partial<Train> = {}): Train {
  return {
    id: 'weekly',
    name: 'Weekly train',
    timeZone: 'Europe/Paris',
    recurrence: {
      dtstart: '2026-01-01T14:00',
      duration: 'PT4H',
      rrule: 'FREQ=WEEKLY;BYDAY=TH',
      exdates: [],
    },
    cutoffs: [
      { name: 'Boarding ends', before: 'P2D' },
      {
        name: 'Approved',
        offsetDays: -1,
        timeOfDay: '17:00',
        requiresState: 'approved',
      },
    ],
    milestones: [{ name: 'Release notes', before: 'P1D' }],
    capacity: 12,
    environment: 'production',
    sentence: 'every Thursday 14:00 to 18:00, Europe/Paris',
    next: [DEPARTURE],
    createdBy: 'user:default/release-manager',
    createdAt: '2026-11-01T09:00:00Z',
    updatedAt: '2026-11-01T09:00:00Z',
    revision: 3,
    ...changes,
  };
}

export function sampleDeparture(changes: Partial<Departure> = {}): Departure {
  return {
    ...DEPARTURE,
    scheduled: true,
    cutoffs: [
      { name: 'Boarding ends', at: '2026-11-24T13:00:00Z' },
      {
        name: 'Approved',
        at: '2026-11-25T16:00:00Z',
        requiresState: 'approved',
      },
    ],
    milestones: [{ name: 'Release notes', at: '2026-11-25T13:00:00Z' }],
    aboard: 4,
    free: 8,
    ...changes,
  };
}

function member(
  name: string,
  version: string,
  changes: Partial<TrainPlan['members'][number]> = {},
): TrainPlan['members'][number] {
  return {
    releaseId: `${name}-${version}`,
    name: `${name} ${version}`,
    version,
    state: 'planned',
    ownerRef: 'group:default/payments-team',
    entityRefs: [`component:default/${name}`],
    at: '2026-11-26T13:00:00Z',
    ...changes,
  };
}

/** Two waves, a set that ships together, a broken order and a missed cutoff. */
export function samplePlan(changes: Partial<TrainPlan> = {}): TrainPlan {
  return {
    trainId: 'weekly',
    departure: sampleDeparture(),
    sentence:
      '4 releases in 2 waves; 1 release is out of order and 1 release misses it.',
    waves: [
      {
        index: 0,
        releases: ['payments-api-4.2.0', 'login-6.6.0', 'sessions-2.0.0'],
        coRelease: [['login-6.6.0', 'sessions-2.0.0']],
      },
      { index: 1, releases: ['checkout-5.3.0'], coRelease: [] },
    ],
    violations: [
      {
        consumerRef: 'component:default/checkout',
        providerRef: 'component:default/payments-api',
        consumerReleaseId: 'checkout-5.3.0',
        providerReleaseId: 'payments-api-4.2.0',
        code: 'provider_after_consumer',
        sentence:
          'payments-api 4.2.0 has to come before checkout 5.3.0; but it is after.',
      },
    ],
    unknown: [],
    contradictions: [],
    outside: [],
    aboard: 4,
    hidden: 0,
    missing: [
      {
        releaseId: 'payments-api-4.2.0',
        name: 'payments-api 4.2.0',
        code: 'cutoff_missed',
        cutoff: { name: 'Approved', at: '2026-11-25T16:00:00Z' },
        sentence: 'payments-api 4.2.0 missed the cutoff Approved.',
        alsoMiss: [{ releaseId: 'checkout-5.3.0', name: 'checkout 5.3.0' }],
        truncated: false,
      },
    ],
    members: [
      member('payments-api', '4.2.0'),
      member('login', '6.6.0', { state: 'approved' }),
      member('sessions', '2.0.0', { state: 'approved' }),
      member('checkout', '5.3.0', { at: undefined }),
    ],
    ...changes,
  };
}
