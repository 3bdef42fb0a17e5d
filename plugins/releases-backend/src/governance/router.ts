import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import { Handlers } from '../platform';
import { VerdictsStore } from './history/VerdictsStore';
import { ReadinessService } from './evaluate/ReadinessService';
import { ReleaseReading } from '../dependencies';

/** @internal */
export interface ReadinessHandlersOptions {
  readiness: Pick<ReadinessService, 'evaluate'>;
  reading: Pick<ReleaseReading, 'get'>;
  verdicts: Pick<VerdictsStore, 'of'>;
  now?: () => Date;
}

/** @internal */
export function createReadinessHandlers({
  readiness,
  reading,
  verdicts,
  now = () => new Date(),
}: ReadinessHandlersOptions) {
  return {
    getReadiness: async ({ credentials, params, query }) =>
      readiness.evaluate(
        await reading.get(credentials, params.id),
        query.at ?? formatInstant(now()),
        credentials,
      ),
    getVerdictHistory: async ({ credentials, params, query: { limit } }) => {
      const { id } = await reading.get(credentials, params.id);
      const found = await verdicts.of(id, limit + 1);
      return {
        items: found
          .slice(0, limit)
          .reverse()
          .map(({ releaseId, ...change }) => change),
        truncated: found.length > limit,
      };
    },
  } satisfies Handlers;
}
