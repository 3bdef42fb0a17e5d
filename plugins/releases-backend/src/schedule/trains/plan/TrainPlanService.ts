import {
  TrainPlan,
  TrainPlanQuery,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../../dependencies';
import { ApiError, Caller } from '../../../platform';
import { ReleasesReader } from '../../../releases';
import { departureKey, departureToShow } from '../departures/resolveDeparture';
import { planTrain } from './planTrain';
import { redactPlan, withoutNames } from './redactPlan';
import { TrainMembers } from '../train/TrainMembers';
import { TrainsService } from '../record/TrainsService';

/** @internal */
export interface TrainPlanServiceOptions {
  trains: TrainsService;
  members: TrainMembers;
  reader: Pick<ReleasesReader, 'readableIds'>;
  dependencies: Pick<
    DependenciesService,
    'edgesAmong' | 'coReleaseSets' | 'snapshot'
  >;
  now?: () => Date;
}

/**
 * How departures come together, as a caller may see it.
 *
 * @internal
 */
export class TrainPlanService {
  readonly #options: TrainPlanServiceOptions;
  readonly #now: () => Date;

  constructor(options: TrainPlanServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async plan(
    credentials: Caller,
    trainId: string,
    query: TrainPlanQuery,
  ): Promise<TrainPlan> {
    const { trains, members, reader, dependencies } = this.#options;
    const train = await trains.stored(trainId, { archived: true });
    const now = this.#now().getTime();
    const counts = (await trains.aboardCounts([trainId]))(trainId);
    const scheduled = departureToShow(train, query.departure, now);
    const recorded =
      query.departure !== undefined && counts.has(query.departure)
        ? {
            start: Date.parse(query.departure),
            end: Date.parse(query.departure),
          }
        : undefined;
    const departure = scheduled ?? recorded;
    if (!departure && query.departure !== undefined) {
      throw ApiError.notFound(
        `${train.name} does not leave at ${query.departure}. GET /v1/trains/${trainId}/departures names its departures.`,
      );
    }
    const aboard =
      departure || !train.recurrence
        ? await members.aboard(
            trainId,
            departure && departureKey(train, departure),
          )
        : [];
    const readable = await reader.readableIds(
      credentials,
      aboard.map(({ id }) => id),
    );
    const refs = [
      ...new Set(
        aboard.flatMap(release =>
          release.components.map(({ entityRef }) => entityRef),
        ),
      ),
    ];
    const plan = planTrain({
      trainId,
      trainName: train.name,
      timeZone: train.timeZone,
      departure:
        departure &&
        trains.describe(train, departure, counts, await trains.workingDays()),
      members: withoutNames(aboard, readable),
      edges: await dependencies.edgesAmong(refs),
      coReleaseSets: await dependencies.coReleaseSets(),
      now,
    });
    return redactPlan(
      { ...plan, snapshot: await dependencies.snapshot() },
      readable,
    );
  }
}
