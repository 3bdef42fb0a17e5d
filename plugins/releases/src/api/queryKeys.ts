import {
  CalendarQueryInput,
  ReleaseListQueryInput,
} from '@slipway/backstage-plugin-releases-common';

/** The names under which answers are kept. */
export const queryKeys = {
  summary: (entityRef: string, from?: string, to?: string) =>
    ['summary', entityRef, from, to] as const,
  group: (entityRef: string) => ['group', entityRef] as const,
  calendar: (query: CalendarQueryInput) => ['calendar', query] as const,
  list: (query: ReleaseListQueryInput) => ['list', query] as const,
  release: (id: string) => ['release', id] as const,
  generalActions: () => ['generalActions'] as const,
  readiness: (id: string) => ['readiness', id] as const,
  verdicts: (id: string) => ['verdicts', id] as const,
  actions: (id: string) => ['actions', id] as const,
  ledger: (id: string) => ['ledger', id] as const,
  dependencies: (entityRef: string) => ['dependencies', entityRef] as const,
  verification: (id: string) => ['verification', id] as const,
};
