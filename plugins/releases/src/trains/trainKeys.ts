import {
  DepartureListQueryInput,
  TrainListQueryInput,
} from '@slipway/backstage-plugin-releases-common';

/** The names under which answers about trains are kept. */
export const trainKeys = {
  list: (query: TrainListQueryInput) => ['trains', query] as const,
  one: (id: string) => ['train', id] as const,
  departures: (id: string, query: DepartureListQueryInput) =>
    ['departures', id, query] as const,
  plan: (id: string, departure: string | undefined) =>
    ['trainPlan', id, departure] as const,
};
