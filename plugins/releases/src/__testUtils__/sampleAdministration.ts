import {
  AdministrationHealth,
  CatalogCoverage,
  WorkingCalendarInForce,
} from '@slipway/backstage-plugin-releases-common';

const FILE = 'https://git.example.com/shop/catalog-info.yaml';

/** One component lacks something. */
export function sampleCoverage(
  changes: Partial<CatalogCoverage> = {},
): CatalogCoverage {
  return {
    components: 12,
    covered: { owner: 12, lifecycle: 11, dependencies: 9, project: 4 },
    items: [
      {
        entityRef: 'component:default/checkout',
        file: { location: `url:${FILE}`, url: FILE },
        missing: [
          {
            part: 'lifecycle',
            field: 'spec.lifecycle',
            line: 'lifecycle: production',
          },
        ],
      },
    ],
    ...changes,
  };
}

/** One provider fails, and nothing waits. */
export function sampleHealth(
  changes: Partial<AdministrationHealth> = {},
): AdministrationHealth {
  return {
    dependencies: {
      snapshot: {
        id: 'snapshot-7',
        at: '2026-11-20T09:00:00Z',
        confirmedAt: '2026-11-21T08:00:00Z',
        ageSeconds: 3_600,
        entities: 31,
        catalogRequests: 3,
        durationMs: 120,
      },
      lastAttempt: {
        at: '2026-11-21T08:00:00Z',
        status: 'unchanged',
        sentence: 'Dependencies: 40 (0 added, 0 removed). Entities: 31.',
      },
    },
    providers: [
      {
        id: 'k6',
        startedAt: '2026-11-21T08:00:00Z',
        failedAt: '2026-11-21T08:00:05Z',
        problem: 'The site is away',
        nextAt: '2026-11-21T09:05:00Z',
        isFailing: true,
      },
    ],
    outbox: { waiting: 0, attempts: 0 },
    verdicts: { waiting: 0 },
    ...changes,
  };
}

/** Monday to Friday, with one day off. */
export function sampleWorkingCalendar(): WorkingCalendarInForce {
  return {
    days: ['MO', 'TU', 'WE', 'TH', 'FR'],
    start: '09:00',
    end: '17:00',
    holidays: [{ date: '2026-12-25', name: 'Christmas Day', calendar: 'fr' }],
  };
}
