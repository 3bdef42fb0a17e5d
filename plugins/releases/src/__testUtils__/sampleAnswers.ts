import {
  CalendarItem,
  EntitySummary,
  LedgerEntry,
  ReleaseActions,
} from '@slipway/backstage-plugin-releases-common';
import { sampleCalendarByDay } from './sampleDays';
import {
  pastRelease,
  sampleReadinessBrief,
  sampleRelease,
} from './sampleReleases';

export function sampleCalendarItems(): CalendarItem[] {
  return [
    {
      type: 'release',
      id: 'checkout-5.2.2',
      releaseId: 'checkout-5.2.2',
      title: 'checkout 5.2.2',
      start: '2026-11-17T10:00:00Z',
      end: '2026-11-17T11:00:00Z',
      relation: 'own',
      state: 'completed',
      entityRefs: ['component:default/checkout'],
    },
    {
      type: 'release',
      id: 'checkout-5.3.0',
      releaseId: 'checkout-5.3.0',
      title: 'checkout 5.3.0',
      start: '2026-11-26T13:00:00Z',
      end: '2026-11-26T14:30:00Z',
      timeZone: 'Europe/Paris',
      relation: 'own',
      state: 'in_readiness',
      verdict: 'fail',
      sentence:
        'checkout 5.3.0: 1 check is failing and 1 provider is not ready.',
      entityRefs: ['component:default/checkout'],
    },
    {
      type: 'milestone',
      id: 'freeze',
      releaseId: 'checkout-5.3.0',
      title: 'Code freeze',
      start: '2026-11-24T17:00:00Z',
      end: '2026-11-24T17:00:00Z',
      relation: 'own',
      entityRefs: ['component:default/checkout'],
    },
    {
      type: 'release',
      id: 'payments-api-4.2.0',
      releaseId: 'payments-api-4.2.0',
      title: 'payments-api 4.2.0',
      start: '2026-11-24T13:00:00Z',
      end: '2026-11-24T14:00:00Z',
      relation: 'upstream',
      state: 'planned',
      verdict: 'fail',
      entityRefs: ['component:default/payments-api'],
    },
    {
      type: 'release',
      id: 'webshop-11.4.0',
      releaseId: 'webshop-11.4.0',
      title: 'webshop 11.4.0',
      start: '2026-11-27T09:00:00Z',
      end: '2026-11-27T10:00:00Z',
      relation: 'downstream',
      state: 'draft',
      held: true,
      entityRefs: ['component:default/webshop'],
    },
  ];
}

export function sampleSummary(
  changes: Partial<EntitySummary> = {},
): EntitySummary {
  const release = sampleRelease();
  const later = sampleRelease({
    id: 'checkout-5.4.0',
    name: 'checkout 5.4.0',
    version: '5.4.0',
    state: 'draft',
    window: {
      start: '2026-12-10T13:00:00Z',
      end: '2026-12-10T14:30:00Z',
      timeZone: 'Europe/Paris',
    },
  });
  return {
    entityRef: 'component:default/checkout',
    known: true,
    next: { release, readiness: sampleReadinessBrief(), conflicts: [] },
    counts: { upcoming: 2, past: 3, upstream: 1, downstream: 1 },
    manyNeighbours: [],
    upcoming: [release, later],
    calendar: {
      ...sampleCalendarByDay(sampleCalendarItems()),
      from: '2026-10-25T23:00:00Z',
      to: '2026-12-06T23:00:00Z',
    },
    history: [
      pastRelease('5.2.2', 4),
      pastRelease('5.2.1', 9, { state: 'rolled_back' }),
      pastRelease('5.2.0', 18, {
        actual: {},
        state: 'cancelled',
      }),
    ],
    snapshot: { id: 'snapshot-7', at: '2026-11-21T08:56:00Z' },
    ...changes,
  };
}

export function sampleActions(): ReleaseActions {
  return {
    releaseId: 'checkout-5.3.0',
    revision: 14,
    items: [
      { action: 'update', allowed: true, needsReason: false },
      {
        action: 'transition',
        to: 'approved',
        allowed: false,
        needsReason: false,
        code: 'not_ready',
        sentence: 'payments-api 4.2.0 has to be ready first.',
      },
      {
        action: 'transition',
        to: 'planned',
        allowed: true,
        needsReason: false,
      },
      {
        action: 'transition',
        to: 'cancelled',
        allowed: true,
        needsReason: true,
      },
      { action: 'hold', allowed: true, needsReason: true },
      { action: 'archive', allowed: true, needsReason: false },
    ],
  };
}

export function sampleLedger(): LedgerEntry[] {
  const entry = {
    actor: 'user:default/engineer',
    subject: 'release:checkout-5.3.0',
    prevHash: 'a',
    hash: 'b',
  };
  return [
    {
      ...entry,
      seq: 3,
      at: '2026-11-20T15:00:00Z',
      action: 'transitioned',
      change: {
        reason: 'All tickets are merged',
        fields: { state: { from: 'planned', to: 'in_readiness' } },
      },
    },
    {
      ...entry,
      seq: 2,
      at: '2026-11-18T09:00:00Z',
      actor: 'user:default/release-manager',
      action: 'changed',
      change: {
        fields: {
          window: {
            from: {
              start: '2026-11-25T13:00:00Z',
              end: '2026-11-25T14:30:00Z',
              timeZone: 'Europe/Paris',
            },
            to: {
              start: '2026-11-26T13:00:00Z',
              end: '2026-11-26T14:30:00Z',
              timeZone: 'Europe/Paris',
            },
          },
          components: {
            from: [{ entityRef: 'component:default/cart' }],
            to: [{ entityRef: 'component:default/checkout' }],
          },
          rollbackPlan: { to: 'Deploy 5.2.2.' },
          ownerRef: { to: 'group:default/payments-team' },
        },
      },
    },
    {
      ...entry,
      seq: 1,
      at: '2026-11-10T09:00:00Z',
      action: 'created',
      change: { fields: { name: { to: 'checkout 5.3.0' } } },
    },
  ];
}
