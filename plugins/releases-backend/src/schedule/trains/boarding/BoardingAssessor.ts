import {
  ErrorDetail,
  Release,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../../dependencies';
import { Caller } from '../../../platform';
import { ReleasesReader } from '../../../releases';
import { Interval } from '../../recurrence';
import { CurrentWorkingCalendar } from '../../workingCalendar/CurrentWorkingCalendar';
import { datedCutoffs } from '../departures/datedCutoffs';
import { withoutNames } from '../plan/redactPlan';
import { departureKey } from '../departures/resolveDeparture';
import { StoredTrain } from '../train/StoredTrain';
import { TrainMembers } from '../train/TrainMembers';
import { findCoReleases } from './CoReleases';
import { judgeBoarding } from './judgeBoarding';

/** @internal */
export interface BoardingAssessorOptions {
  members: TrainMembers;
  reader: Pick<ReleasesReader, 'readableIds'>;
  dependencies: Pick<DependenciesService, 'edgesAmong' | 'coReleaseSets'>;
  workingCalendar: Pick<CurrentWorkingCalendar, 'workingDays'>;
}

/** Who would board, and what speaks against it. @internal */
export interface BoardingAssessment {
  /** Named ones that are not aboard. */
  boarding: Release[];
  /** Those that ship together with them and are not aboard either. */
  added: Release[];
  /** Named ones that are aboard already. */
  already: Release[];
  /** How many are aboard. */
  aboard: number;
  details: ErrorDetail[];
  warnings: Warning[];
}

/**
 * Looks up what speaks for and against releases boarding a departure, without
 * changing anything.
 *
 * @internal
 */
export class BoardingAssessor {
  readonly #options: BoardingAssessorOptions;

  constructor(options: BoardingAssessorOptions) {
    this.#options = options;
  }

  /**
   * @param given - `fieldOf` tells what of the request names a release
   */
  async assess(
    credentials: Caller,
    given: {
      train: StoredTrain;
      departure: Interval;
      releases: readonly Release[];
      now: number;
      fieldOf: (releaseId: string) => string;
    },
  ): Promise<BoardingAssessment> {
    const { members, reader, dependencies } = this.#options;
    const { train, departure, releases, now, fieldOf } = given;
    const all = await members.aboard(train.id, departureKey(train, departure));
    const ids = new Set(all.map(({ id }) => id));
    const named = new Set(releases.map(({ id }) => id));
    const already = releases.filter(({ id }) => ids.has(id));
    const boarding = releases.filter(({ id }) => !ids.has(id));
    const coReleaseSets = await dependencies.coReleaseSets();
    const { added, problems, warnings } =
      departure.start > now
        ? await findCoReleases(members, {
            named: boarding,
            aboard: all,
            coReleaseSets,
            readableIds: among => reader.readableIds(credentials, among),
          })
        : { added: [], problems: [], warnings: [] };
    const readable = new Set([
      ...named,
      ...(await reader.readableIds(credentials, [
        ...ids,
        ...added.map(({ id }) => id),
      ])),
    ]);
    const hidden = added.filter(({ id }) => !readable.has(id));
    const everyone = [...all, ...boarding, ...added];
    const edges = await dependencies.edgesAmong([
      ...new Set(
        everyone.flatMap(({ components }) =>
          components.map(({ entityRef }) => entityRef),
        ),
      ),
    ]);
    const workingDays = await this.#options.workingCalendar.workingDays();
    const fieldFor = (id: string) =>
      fieldOf(named.has(id) ? id : boarding[0]?.id ?? id);
    return {
      boarding,
      added,
      already,
      aboard: all.length,
      warnings,
      details: [
        ...problems.map(({ releaseId, ...problem }) => ({
          field: fieldFor(releaseId),
          ...problem,
        })),
        ...hidden.map(({ id }) => ({
          field: fieldFor(id),
          code: 'co_release_hidden',
          message:
            'A release you cannot see ships together with this one. Ask someone who can to board both.',
        })),
        ...judgeBoarding(
          {
            train,
            start: departure.start,
            cutoffs: datedCutoffs(train, departure.start, workingDays),
            now,
            aboard: withoutNames(all, readable),
            boarding: withoutNames([...boarding, ...added], readable),
            edges,
            coReleaseSets,
          },
          fieldFor,
        ),
      ],
    };
  }
}
