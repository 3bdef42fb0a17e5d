import { JsonObject } from '@backstage/types';
import {
  CalendarByDay,
  CalendarDay,
  CalendarItem,
  CalendarQuery,
  MAX_DAY_MILESTONES,
  MAX_NAMED_NEIGHBOURS,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReviewCalendar, StoredVerdicts } from '../../governance';
import { Caller, eachInSteps, inTurns } from '../../platform';
import { BriefRelease, ReleasesReader } from '../../releases';
import {
  BookingCalendar,
  ConflictsService,
  TrainCalendar,
} from '../../schedule';
import { aroundOf, narrowingOf } from '../calendar/narrowing';
import { WindowsInScope } from '../calendar/WindowsInScope';
import { boundNeighbours } from './boundNeighbours';
import { bookingsOfSpan } from './bookingsOfSpan';
import { milestoneItems, releaseItem } from './dayItems';
import { daysOfSpan, ZoneDay } from './daysOfSpan';
import { UrgentRelease } from './mostUrgent';
import { DayOfReleases, onEachDay, sumUpDay } from './releasesByDay';
import { shadesOfSpan, windowsOfSpan } from './windowsOfSpan';

/** How many bookings of a span are looked at. */
const MOST_BOOKINGS = 1000;

/** How many trains and cutoffs of a day are listed. */
const MOST_TRAINS = 3;

type Relation = CalendarItem['relation'];

/** @internal */
export type ByDayQuery = Omit<CalendarQuery, 'limit' | 'density'>;

/** What who asks for a calendar with more knows of it already. @internal */
export interface ByDayOptions {
  /** Whose releases are on the days; the totals are of all. */
  shown?: readonly Relation[];
  /** Reads the releases that the days name, together with others. */
  contentOf?: (ids: readonly string[]) => Promise<Release[]>;
  /** What the catalog said of the entities that the query names. */
  entities?: readonly JsonObject[];
}

/** @internal */
export interface CalendarByDayServiceOptions {
  reader: Pick<ReleasesReader, 'briefs' | 'milestonesDue' | 'find'>;
  windows: Pick<WindowsInScope, 'inSpan'>;
  trains: Pick<TrainCalendar, 'items'>;
  bookings: Pick<BookingCalendar, 'items'>;
  reviews: Pick<ReviewCalendar, 'items'>;
  conflicts: Pick<ConflictsService, 'beside'>;
  verdicts: Pick<StoredVerdicts, 'beside'>;
  now?: () => Date;
}

type FoundRelease = BriefRelease & Pick<UrgentRelease, 'verdict' | 'conflict'>;

/** What is due on a day. */
interface DayOfMilestones {
  total: number;
  releaseIds: string[];
}

/**
 * What lies in a span of time, counted by the days of a zone. Of releases it
 * reads what counting takes, and the content of the few that it names.
 *
 * @internal
 */
export class CalendarByDayService {
  readonly #options: CalendarByDayServiceOptions;
  readonly #now: () => Date;

  constructor(options: CalendarByDayServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async calendar(
    credentials: Caller,
    query: ByDayQuery,
    options: ByDayOptions = {},
  ): Promise<CalendarByDay> {
    const { timeZone = 'UTC' } = query;
    const {
      shown = relationsIn(query),
      contentOf = ids => this.#content(credentials, ids),
      entities,
    } = options;
    const days = daysOfSpan(
      { start: Date.parse(query.from), end: Date.parse(query.to) },
      timeZone,
    );
    const briefs = await this.#briefs(credentials, query);
    const releases = await this.#sumUp(related(briefs, shown), days);
    const hasOwn = shown.includes('own');
    const milestones = hasOwn
      ? await this.#milestones(credentials, query, days)
      : new Map<number, DayOfMilestones>();
    const trains = hasOwn ? await this.#trains(credentials, query, days) : [];
    const named = new Set([
      ...releases.flatMap(({ chosen }) => chosen.map(({ id }) => id)),
      ...[...milestones.values()].flatMap(({ releaseIds }) => releaseIds),
    ]);
    const content = new Map(
      (await contentOf([...named])).map(release => [release.id, release]),
    );
    const environments = environmentsOf(briefs);
    const booked = await this.#options.bookings.items(
      credentials,
      query,
      environments,
      MOST_BOOKINGS,
    );
    const inSpan = await this.#options.windows.inSpan(
      query,
      environments,
      booked.windowsVersion,
      entities,
    );
    const windows = windowsOfSpan(inSpan);
    const bookings = bookingsOfSpan(booked.items, days);
    return {
      timeZone,
      days: days
        .map((day, index) =>
          toDay(day, query, content, {
            releases: releases[index],
            milestones: milestones.get(index),
            trains: trains.at(index)?.length ?? 0,
          }),
        )
        .filter(isNotEmpty),
      windows: [
        ...windows.items,
        ...new Set(trains.flatMap(ofDay => ofDay.slice(0, MOST_TRAINS))),
      ],
      moreWindows: windows.more,
      bookings: bookings.items,
      reviews: hasOwn
        ? await this.#options.reviews.items(credentials, query)
        : [],
      moreBookings: bookings.more,
      shades: shadesOfSpan(inSpan),
      totals: totalsOf(briefs),
    };
  }

  async #briefs(
    credentials: Caller,
    query: ByDayQuery,
  ): Promise<FoundRelease[]> {
    const { from, to } = query;
    const { reader, verdicts, conflicts } = this.#options;
    return reader.briefs(
      credentials,
      { ...{ from, to, ...narrowingOf(query) }, around: aroundOf(query) },
      { verdict: verdicts.beside(), conflict: conflicts.beside() },
    );
  }

  /** What the releases of each day come to. */
  async #sumUp(
    found: readonly UrgentRelease[],
    days: readonly ZoneDay[],
  ): Promise<DayOfReleases[]> {
    const now = this.#now().getTime();
    const summed = await inTurns(
      eachInSteps(onEachDay(found, days), ofDay => sumUpDay(ofDay, now)),
    );
    const named = boundNeighbours(
      summed.map(({ chosen }) => chosen),
      MAX_NAMED_NEIGHBOURS,
      now,
    );
    return summed.map((ofDay, day) => ({ ...ofDay, chosen: named[day] }));
  }

  /** What is due, by the number of the day. */
  async #milestones(
    credentials: Caller,
    query: ByDayQuery,
    days: readonly ZoneDay[],
  ): Promise<Map<number, DayOfMilestones>> {
    const { entityRef } = query;
    const due = await this.#options.reader.milestonesDue(
      credentials,
      {
        ...narrowingOf(query),
        around: entityRef && { entityRefs: entityRef, neighbours: [] },
      },
      days,
      MAX_DAY_MILESTONES,
    );
    const byDay = new Map<number, DayOfMilestones>();
    for (const { span, total, releaseId } of due) {
      const releaseIds = byDay.get(span)?.releaseIds ?? [];
      byDay.set(span, { total, releaseIds: [...releaseIds, releaseId] });
    }
    return byDay;
  }

  /** The trains and cutoffs of each day, departures first. */
  async #trains(
    credentials: Caller,
    query: ByDayQuery,
    days: readonly ZoneDay[],
  ): Promise<CalendarItem[][]> {
    const items = await this.#options.trains.items(credentials, query);
    const placed = onEachDay(
      items.map(item => ({
        item,
        start: Date.parse(item.start),
        end: Date.parse(item.end),
      })),
      days,
    );
    return placed.map(ofDay =>
      ofDay
        .sort(
          (a, b) =>
            Number(b.item.type === 'train') - Number(a.item.type === 'train') ||
            a.start - b.start,
        )
        .map(({ item }) => item),
    );
  }

  async #content(
    credentials: Caller,
    ids: readonly string[],
  ): Promise<Release[]> {
    if (ids.length === 0) {
      return [];
    }
    const { items } = await this.#options.reader.find(
      credentials,
      { ids },
      { sort: 'start', limit: ids.length },
    );
    return items;
  }
}

/** The releases that are on the days, each with how it stands to what is asked about. */
function related(
  found: readonly FoundRelease[],
  shown: readonly Relation[],
): UrgentRelease[] {
  return found.flatMap(release => {
    const relation = release.relations.find(name => shown.includes(name));
    return relation ? [{ ...release, relation }] : [];
  });
}

/** Whose releases a query is about. */
function relationsIn(query: ByDayQuery): Relation[] {
  const { entityRef, neighbours = [], neighboursOnly } = query;
  if (!entityRef) {
    return ['own'];
  }
  return [...(neighboursOnly ? [] : (['own'] as const)), ...neighbours];
}

function toDay(
  { date, ...times }: ZoneDay,
  query: ByDayQuery,
  content: ReadonlyMap<string, Release>,
  of: {
    releases: DayOfReleases;
    milestones: DayOfMilestones | undefined;
    trains: number;
  },
): CalendarDay {
  const { counts, chosen } = of.releases;
  const items = chosen.flatMap(release =>
    releaseItem(content.get(release.id), release, query),
  );
  const due = [...new Set(of.milestones?.releaseIds)].flatMap(
    id => content.get(id) ?? [],
  );
  return {
    date,
    counts: {
      ...counts,
      milestones: of.milestones?.total ?? 0,
      trains: of.trains,
    },
    items,
    milestones: milestoneItems(due, { date, ...times }, MAX_DAY_MILESTONES),
    more: counts.releases - items.length,
  };
}

function isNotEmpty({ counts }: CalendarDay): boolean {
  return counts.releases + counts.milestones + counts.trains > 0;
}

function environmentsOf(briefs: readonly BriefRelease[]): Set<string> {
  return new Set(
    briefs
      .filter(({ relations }) => relations[0] === 'own')
      .map(({ environment }) => environment),
  );
}

function totalsOf(briefs: readonly BriefRelease[]): CalendarByDay['totals'] {
  const totals = { own: 0, upstream: 0, downstream: 0 };
  for (const {
    relations: [closest],
  } of briefs) {
    totals[closest] += 1;
  }
  return totals;
}
