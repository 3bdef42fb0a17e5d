import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import { Handlers } from '../http/handlers';
import { ReadinessService } from './ReadinessService';
import { ReleaseReading } from './ReleaseFacts';

/** @internal */
export interface ReadinessHandlersOptions {
  readiness: Pick<ReadinessService, 'judge'>;
  reading: Pick<ReleaseReading, 'getReadable'>;
  now?: () => Date;
}

/** @internal */
export function createReadinessHandlers({
  readiness,
  reading,
  now = () => new Date(),
}: ReadinessHandlersOptions): Pick<Handlers, 'getReadiness'> {
  return {
    getReadiness: async ({ credentials, params, query }) =>
      readiness.judge(
        await reading.getReadable(credentials, params.id),
        query.at ?? formatInstant(now()),
        credentials,
      ),
  };
}
