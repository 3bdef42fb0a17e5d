import {
  Calendar,
  CalendarItem,
  CalendarQuery,
  formatInstant,
  Readiness,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { Caller, eachInSteps, inTurns } from '../../platform';
import { ReleasesReader } from '../../releases';
import { ConflictLookup } from './ConflictLookup';
import { coversOf, toWindowItems, TrainCalendar } from '../../schedule';
import { relationsOf } from './relations';
import { toCalendarItems } from './toCalendarItems';
import { WindowsInScope } from './WindowsInScope';

/** Judges many releases at once. @internal */
export interface ReadinessEvaluator {
  assess(
    releases: readonly Release[],
    at: string,
    credentials: Caller,
  ): Promise<Map<string, Readiness>>;
}

/** @internal */
export interface CalendarServiceOptions {
  reader: ReleasesReader;
  dependencies: DependenciesService;
  windows: WindowsInScope;
  trains: TrainCalendar;
  conflicts: ConflictLookup;
  evaluator: ReadinessEvaluator;
  now?: () => Date;
}

/**
 * What lies in a span of time, for the portfolio and around an entity.
 *
 * @internal
 */
export class CalendarService {
  readonly #options: CalendarServiceOptions;
  readonly #now: () => Date;

  constructor(options: CalendarServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async calendar(credentials: Caller, query: CalendarQuery): Promise<Calendar> {
    const { reader, dependencies, windows, trains, conflicts, evaluator } =
      this.#options;
    const { entityRef, neighbours = [], limit, from, to, ...filter } = query;
    const { items: releases, truncated } = await reader.find(
      credentials,
      {
        ...filter,
        calendar: {
          from,
          to,
          around: entityRef && { entityRefs: entityRef, neighbours },
        },
      },
      { sort: 'start', limit },
    );
    const relations = relationsOf(
      entityRef ?? [],
      entityRef && neighbours.length > 0
        ? await dependencies.neighbours(entityRef)
        : { upstream: [], downstream: [] },
    );
    const verdicts = await evaluator.assess(
      releases,
      formatInstant(this.#now()),
      credentials,
    );
    const severities = await conflicts.severities(releases.map(({ id }) => id));
    const own = releases.filter(
      release => !entityRef || relations(release) === 'own',
    );
    const items: CalendarItem[] = releases.flatMap(release =>
      toCalendarItems(
        release,
        {
          relation: entityRef ? relations(release) : 'own',
          readiness: verdicts.get(release.id),
          conflict: severities.get(release.id),
        },
        query,
      ),
    );
    const environments = new Set(own.map(({ environment }) => environment));
    const windowItems = eachInSteps(await windows.select(query), selected =>
      toWindowItems(
        selected.window,
        query,
        coversOf(selected, { environment: query.environment, environments }),
      ),
    );
    return {
      items: [
        ...items,
        ...(await inTurns(windowItems)).flat(),
        ...(await trains.items(credentials, query)),
      ],
      truncated,
    };
  }
}
