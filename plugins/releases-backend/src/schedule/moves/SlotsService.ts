import {
  formatInstant,
  isContentOpen,
  Release,
  SlotList,
  SlotQuery,
  waivedWindows,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError, Caller, inTurns, moment } from '../../platform';
import { ReleasesReader } from '../../releases';
import { FactsLoader } from '../conflicts/compute/FactsLoader';
import { ConflictsService } from '../conflicts/ConflictsService';
import { toPlacedRelease } from '../scene/PlacedRelease';
import { openIntervals, WindowCalendar } from '../decision';
import { intersectIntervals, Interval } from '../recurrence';
import { DecisionService } from '../windows/deciding/DecisionService';
import { WorkingCalendar } from '../workingCalendar/WorkingCalendar';
import { workingIntervals } from '../workingCalendar/workingIntervals';
import { durationInWords, endAfter, inWords } from './durations';
import { findSlotsInSteps, SlotsFound } from './findSlots';
import { passedOverSentence, slotsSentence } from './slotWords';
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
  workingCalendar: WorkingCalendar;
  now?: () => Date;
}

interface Wish {
  span: Interval;
  /** How long it takes, in words. */
  length: string;
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
        `${release.name} is ${release.state}; its window cannot be changed any more.`,
        { current: release },
      );
    }
    const wish = this.#wishOf(release, query);
    const { span, timeZone, endOf } = wish;
    const { loader, workingCalendar } = this.#options;
    const { scene, factsFor, calendar } = await loader.load();
    const placed = toPlacedRelease({
      ...release,
      window: toWindow({ start: span.start, end: endOf(span.start) }, timeZone),
    })!;
    const search = {
      facts: await factsFor([id], scene.with([placed])),
      release: placed,
      span,
      endOf,
      working: workingIntervals(workingCalendar, timeZone, span),
      open: await this.#openFor(release, calendar, span),
      limit: wish.limit,
    };
    const found = await inTurns(findSlotsInSteps(search));
    return this.#present(credentials, release, wish, found);
  }

  #wishOf(release: Release, query: SlotQuery): Wish {
    const now = this.#now().getTime();
    const { window } = release;
    const timeZone =
      window?.timeZone ?? this.#options.workingCalendar.timeZone ?? 'UTC';
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
        duration === undefined ? inWords(length) : durationInWords(duration),
      limit: query.limit,
      timeZone,
      endOf: at =>
        duration === undefined ? at + length : endAfter(at, duration, timeZone),
    };
  }

  async #openFor(
    release: Release,
    calendar: WindowCalendar,
    span: Interval,
  ): Promise<Interval[]> {
    const refs = release.components.map(({ entityRef }) => entityRef);
    const entityOf = await this.#options.decisions.subjects(refs);
    const waived = waivedWindows(release, formatInstant(new Date(span.start)));
    return (refs.length > 0 ? refs : [undefined])
      .map(ref =>
        openIntervals(
          calendar,
          {
            entity: ref === undefined ? undefined : entityOf(ref),
            environment: release.environment,
            releaseKind: release.kind,
          },
          span,
          waived,
        ),
      )
      .reduce((open, next) => intersectIntervals(open, next), [span]);
  }

  async #present(
    credentials: Caller,
    release: Release,
    { span, length, limit, timeZone, endOf }: Wish,
    { slots, passedOver, longerThanWork }: SlotsFound,
  ): Promise<SlotList> {
    const [examples, ...known] = await this.#options.conflicts.presentEach(
      credentials,
      [
        { found: passedOver.flatMap(({ example }) => example ?? []) },
        ...slots.map(({ window, conflicts: found }) => ({
          found,
          moved: new Map([[release.id, window]]),
        })),
      ],
    );
    const items = slots.map(({ window }, place) => ({
      window,
      sentence: [
        `From ${moment(window.start, { window })} to ${moment(window.end, {
          window,
        })}.`,
        ...known[place].map(({ sentence }) => `Good to know: ${sentence}`),
      ].join(' '),
      conflicts: known[place],
    }));
    const at = (instant: number) =>
      moment(formatInstant(new Date(instant)), {
        window: toWindow(span, timeZone),
      });
    const passed = passedOver.map(reason => ({
      code: reason.code,
      slots: reason.starts,
      sentence: passedOverSentence(
        reason,
        examples.find(
          ({ fingerprint }) => fingerprint === reason.example?.fingerprint,
        )?.sentence,
      ),
    }));
    return {
      items,
      sentence: slotsSentence(
        {
          length,
          from: at(span.start),
          to: at(span.end),
          longerThanWork,
          fits: endOf(span.start) <= span.end,
        },
        { found: items.length, limit },
        passed.map(({ sentence }) => sentence),
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
