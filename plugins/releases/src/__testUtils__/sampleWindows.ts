import {
  CalendarItem,
  Decision,
  Window,
  WindowPreview,
} from '@slipway/backstage-plugin-releases-common';

/** A weekly freeze from Friday afternoon to Monday morning. */
export function sampleWindow(changes: Partial<Window> = {}): Window {
  return {
    id: 'weekend',
    name: 'Weekend freeze',
    effect: 'deny',
    reason: 'No hands on deck',
    timeZone: 'Europe/Paris',
    recurrence: {
      dtstart: '2026-01-02T16:00:00',
      duration: 'P2DT16H',
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
      exdates: [],
    },
    scope: {
      entityFilter: { 'spec.lifecycle': 'production' },
      environments: ['production'],
      releaseKinds: [],
    },
    inFlight: 'finish',
    contact: 'group:default/payments-team',
    source: 'portal',
    sentence: 'every Friday 16:00 to Monday 08:00, Europe/Paris',
    scopeSentence: 'production components in production',
    next: [
      { start: '2026-11-20T15:00:00Z', end: '2026-11-23T07:00:00Z' },
      { start: '2026-11-27T15:00:00Z', end: '2026-11-30T07:00:00Z' },
    ],
    open: true,
    createdBy: 'user:default/release-manager',
    createdAt: '2026-11-10T09:00:00Z',
    updatedAt: '2026-11-20T15:00:00Z',
    revision: 3,
    ...changes,
  };
}

export function samplePreview(
  changes: Partial<WindowPreview> = {},
): WindowPreview {
  return {
    sentence: 'every Friday 16:00 to Monday 08:00, Europe/Paris',
    scopeSentence: 'every component in production',
    next: [{ start: '2026-11-27T15:00:00Z', end: '2026-11-30T07:00:00Z' }],
    matches: { total: 12, sample: ['component:default/checkout'] },
    releases: 2,
    touched: [
      {
        releaseId: 'checkout-5.3.0',
        name: 'checkout 5.3.0',
        start: '2026-11-26T13:00:00Z',
      },
    ],
    warnings: [],
    ...changes,
  };
}

/** Closed by the weekend freeze. */
export function sampleDecision(changes: Partial<Decision> = {}): Decision {
  return {
    allowed: false,
    at: '2026-11-28T12:00:00Z',
    sentence:
      'Closed until Mon 30 Nov 2026 08:00 (Europe/Paris): Weekend freeze. No hands on deck.',
    reasons: [
      {
        windowId: 'weekend',
        name: 'Weekend freeze',
        effect: 'deny',
        code: 'inside_freeze',
        sentence: 'Weekend freeze until Mon 30 Nov 2026 08:00 (Europe/Paris).',
        until: '2026-11-30T07:00:00Z',
      },
    ],
    nextOpen: '2026-11-30T07:00:00Z',
    nextClose: '2026-12-04T15:00:00Z',
    known: true,
    snapshot: {
      id: 'snapshot-7',
      at: '2026-11-21T08:56:00Z',
      confirmedAt: '2026-11-21T08:56:00Z',
      ageSeconds: 240,
    },
    ...changes,
  };
}

export function sampleWindowItem(
  start: string,
  end: string,
  changes: Partial<CalendarItem> = {},
): CalendarItem {
  return {
    type: 'window',
    id: `weekend@${start}`,
    windowId: 'weekend',
    title: 'Weekend freeze',
    start,
    end,
    timeZone: 'Europe/Paris',
    relation: 'own',
    entityRefs: [],
    effect: 'deny',
    reason: 'No hands on deck',
    sentence: 'every component in production',
    ...changes,
  };
}
