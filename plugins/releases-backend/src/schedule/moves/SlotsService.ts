import {
  formatInstant,
  isContentOpen,
  Message,
  Release,
  SlotList,
  SlotQuery,
  SlotSearch,
} from '@slipway/backstage-plugin-releases-common';
import {
  MoveMilestones,
  ReleasesReader,
  ReleasesService,
} from '../../releases';
import {
  ApiError,
  Caller,
  inTurns,
  said,
  stateName,
  together,
  WriteContext,
} from '../../platform';
import { FactsLoader } from '../conflicts/compute/FactsLoader';
import { ConflictsService } from '../conflicts/ConflictsService';
import { moveMilestones } from '../milestones/moveMilestones';
import { toPlacedRelease } from '../scene/PlacedRelease';
import { Interval } from '../recurrence';
import { DecisionService } from '../windows/deciding/DecisionService';
import { CurrentWorkingCalendar } from '../workingCalendar/CurrentWorkingCalendar';
import { widenCalendar } from '../workingCalendar/WorkingCalendar';
import { WorkingDays } from '../workingCalendar/workingDays';
import { workingIntervals } from '../workingCalendar/workingIntervals';
import { durationAsWritten, durationMessage, endAfter } from './durations';
import { findSlotsInSteps, SlotsFound } from './findSlots';
import { openForRelease } from './openForRelease';
import { passedOverMessage, searchMessage } from './slotMessages';
import { toNewRelease } from './toNewRelease';
import { toWindow } from './toWindow';

const DAY = 86_400_000;
const DEFAULT_DAYS = 90;

/** How far one search looks, in days. */
const MAX_DAYS = 366;

/** How far ahead windows are known. */
const MAX_AHEAD = 5 * 365 * DAY;

/** @internal */
export interface SlotsServiceOptions {
  reader: ReleasesReader;
  loader: FactsLoader;
  conflicts: ConflictsService;
  decisions: Pick<DecisionService, 'subjects'>;
  workingCalendar: CurrentWorkingCalendar;
  drafts: Pick<ReleasesService, 'draft'>;
  now?: () => Date;
}

interface Wish extends Pick<SlotQuery, 'hours' | 'days'> {
  span: Interval;
  /** How long it takes. */
  length: Message;
  limit: number;
  timeZone: string;
  endOf(start: number): number;
}

/**
 * Finds times that a release could take.
 *
 * @internal
 */
export class SlotsService {
  readonly #options: SlotsServiceOptions;
  readonly #now: () => Date;

  constructor(options: SlotsServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async find(
    credentials: Caller,
    id: string,
    query: SlotQuery,
  ): Promise<SlotList> {
    const release = await this.#options.reader.get(credentials, id);
    if (!isContentOpen(release.state)) {
      throw ApiError.conflict(
        `${release.name} is ${stateName(
          release.state,
        )}, so its window can no longer be changed.`,
        { current: release },
      );
    }
    return this.#search(credentials, release, query);
  }

  /** The same for a release that is not saved, for who may make it. */
  async findForDraft(
    context: Pick<WriteContext, 'credentials' | 'actor'>,
    { release: draft, ...query }: SlotSearch,
  ): Promise<SlotList> {
    const { release } = await this.#options.drafts.draft(
      context,
      toNewRelease(draft),
      'release',
    );
    return this.#search(context.credentials, release, query, {
      isDraft: true,
    });
  }

  async #search(
    credentials: Caller,
    release: Release,
    query: SlotQuery & Pick<SlotSearch, 'timeZone'>,
    { isDraft = false } = {},
  ): Promise<SlotList> {
    const wish = this.#wishOf(release, query);
    const { span, timeZone, endOf } = wish;
    const { loader } = this.#options;
    const working = await this.#options.workingCalendar.calendar();
    const workingDays = new WorkingDays(working);
    const { scene, factsFor, calendar } = await loader.load();
    const placed = toPlacedRelease({
      ...release,
      window: toWindow({ start: span.start, end: endOf(span.start) }, timeZone),
    })!;
    // They are dated for the window that the release has, if any.
    const moveFromThere: MoveMilestones = (milestones, _, to) =>
      release.window
        ? moveMilestones(milestones, release.window, to, workingDays)
        : milestones;
    const entityOf = await this.#options.decisions.subjects(
      release.components.map(({ entityRef }) => entityRef),
    );
    const search = {
      facts: await factsFor([release.id], scene.with([placed])),
      release: placed,
      moveMilestones: moveFromThere,
      span,
      endOf,
      working: workingIntervals(widenCalendar(working, query), timeZone, span),
      isRoundTheClock: query.hours === 'any',
      open: openForRelease(release, { calendar, entityOf, span }),
      limit: wish.limit,
    };
    const found = await inTurns(findSlotsInSteps(search));
    const list = await this.#present(credentials, release, wish, found, {
      draft: isDraft ? release : undefined,
    });
    return isDraft && release.window && release.milestones.length > 0
      ? {
          ...list,
          items: list.items.map(slot => ({
            ...slot,
            milestones: moveFromThere(
              release.milestones,
              placed.window,
              slot.window,
            ),
          })),
        }
      : list;
  }

  #wishOf(
    release: Release,
    query: SlotQuery & Pick<SlotSearch, 'timeZone'>,
  ): Wish {
    const now = this.#now().getTime();
    const { window } = release;
    const timeZone =
      window?.timeZone ??
      query.timeZone ??
      this.#options.workingCalendar.configured.timeZone ??
      'UTC';
    const { duration } = query;
    if (duration === undefined && !window) {
      throw ApiError.input([
        {
          field: 'duration',
          code: 'duration_missing',
          message: `${release.name} has no window that says how long it takes. Give a duration such as PT2H.`,
        },
      ]);
    }
    const length = window
      ? Date.parse(window.end) - Date.parse(window.start)
      : 0;
    const start = Math.max(query.from ? Date.parse(query.from) : now, now);
    const end = query.to ? Date.parse(query.to) : start + DEFAULT_DAYS * DAY;
    const problem = problemOf({ start, end }, now);
    if (problem) {
      throw ApiError.input([{ field: 'to', ...problem }]);
    }
    return {
      span: { start, end },
      length:
        duration === undefined
          ? durationMessage(length)
          : durationAsWritten(duration),
      limit: query.limit,
      hours: query.hours,
      days: query.days,
      timeZone,
      endOf: at =>
        duration === undefined ? at + length : endAfter(at, duration, timeZone),
    };
  }

  async #present(
    credentials: Caller,
    release: Release,
    wish: Wish,
    { slots, passedOver, longerThanWork }: SlotsFound,
    { draft }: { draft?: Release },
  ): Promise<SlotList> {
    const { span, length, limit, timeZone, endOf } = wish;
    const [examples, ...known] = await this.#options.conflicts.presentEach(
      credentials,
      [
        { found: passedOver.flatMap(({ example }) => example ?? []), draft },
        ...slots.map(({ window, conflicts: found }) => ({
          found,
          moved: new Map([[release.id, window]]),
          draft,
        })),
      ],
    );
    const items = slots.map(({ window }, place) => ({
      window,
      ...said(
        together([
          {
            code: 'slots.slot',
            params: { start: { at: window.start }, end: { at: window.end } },
          },
          ...known[place].flatMap(({ message }) =>
            message
              ? { code: 'slots.goodToKnow', params: { conflict: message } }
              : [],
          ),
        ]),
        window.timeZone,
      ),
      conflicts: known[place],
    }));
    const passed = passedOver.map(reason => ({
      code: reason.code,
      slots: reason.starts,
      ...said(
        passedOverMessage(
          reason,
          examples.find(
            ({ fingerprint }) => fingerprint === reason.example?.fingerprint,
          )?.message,
        ),
        timeZone,
      ),
    }));
    const fits = endOf(span.start) <= span.end;
    const isFutile = fits && items.length === 0;
    const search = searchMessage(
      {
        length,
        span,
        longerThanWork,
        hours: wish.hours,
        days: wish.days,
        fits,
      },
      { found: items.length, limit },
    );
    return {
      items,
      ...said(
        together([
          search,
          ...(isFutile ? passed.map(({ message }) => message) : []),
        ]),
        timeZone,
      ),
      passedOver: passed,
    };
  }
}

function problemOf({ start, end }: Interval, now: number) {
  if (end <= start) {
    return {
      code: 'span_end_before_start',
      message: `There is no time left to look at. Set \`to\` after ${formatInstant(
        new Date(start),
      )}.`,
    };
  }
  if (end - start > MAX_DAYS * DAY) {
    return {
      code: 'span_too_long',
      message: `Look at most ${MAX_DAYS} days far at a time.`,
    };
  }
  return end > now + MAX_AHEAD
    ? {
        code: 'too_far_ahead',
        message: 'Look at most five years ahead.',
      }
    : undefined;
}
