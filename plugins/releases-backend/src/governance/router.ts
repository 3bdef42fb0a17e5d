import { ReleaseReading } from '../dependencies';
import { Handlers } from '../platform';
import { ReadinessService } from './readiness/ReadinessService';
import { VerdictHistory } from './verdicts/VerdictHistory';

/** @internal */
export interface ReadinessHandlersOptions {
  readiness: ReadinessService;
  reading: Pick<ReleaseReading, 'get'>;
  history: VerdictHistory;
}

/** @internal */
export function createReadinessHandlers({
  readiness,
  reading,
  history,
}: ReadinessHandlersOptions) {
  return {
    getReadiness: async ({ credentials, params, query: { at } }) => {
      const release = await reading.get(credentials, params.id);
      return at === undefined
        ? readiness.readiness(credentials, release)
        : readiness.readinessAt(credentials, release, at);
    },
    getVerdictHistory: async ({ credentials, params, query: { limit } }) => {
      const { id } = await reading.get(credentials, params.id);
      return history.of(id, limit);
    },
  } satisfies Handlers;
}
