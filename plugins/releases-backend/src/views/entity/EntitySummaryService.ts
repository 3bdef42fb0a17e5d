import {
  EntitySummary,
  formatInstant,
  isOpenState,
  Release,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { ReadinessService } from '../../governance';
import { Caller } from '../../platform';
import { ReleasesReader } from '../../releases';
import { CalendarService } from '../calendar/CalendarService';
import { clampInstant, ConflictsService } from '../../schedule';

const SHOWN = 20;
const SHOWN_CONFLICTS = 3;
const DAY_MS = 86_400_000;
const DAYS_BEFORE = 38;
const DAYS_AFTER = 45;
const MAX_CALENDAR_ITEMS = 2000;

const OPEN = RELEASE_STATES.filter(isOpenState);
const OVER = RELEASE_STATES.filter(state => !isOpenState(state));

/** @internal */
export interface EntitySummaryServiceOptions {
  reader: ReleasesReader;
  calendar: CalendarService;
  dependencies: DependenciesService;
  readiness: Pick<ReadinessService, 'readiness'>;
  conflicts: Pick<ConflictsService, 'worstOf'>;
  now?: () => Date;
}

/**
 * Everything the Releases tab of an entity shows first.
 *
 * @internal
 */
export class EntitySummaryService {
  readonly #options: EntitySummaryServiceOptions;
  readonly #now: () => Date;

  constructor(options: EntitySummaryServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async summary(
    credentials: Caller,
    entityRef: string,
    span: { from?: string; to?: string },
  ): Promise<EntitySummary> {
    const { reader, calendar, dependencies } = this.#options;
    const now = this.#now();
    const { from, to } = spanAround(now, span);
    const around = { entityRefs: [entityRef], neighbours: [] };

    const [upcoming, history, counts, month, known, snapshot] =
      await Promise.all([
        reader.find(
          credentials,
          { around, state: OPEN },
          { sort: 'start', limit: SHOWN },
        ),
        reader.find(
          credentials,
          { around, state: OVER },
          { sort: '-start', limit: SHOWN },
        ),
        reader.countByState(credentials, { around }),
        calendar.calendar(credentials, {
          from,
          to,
          entityRef: [entityRef],
          neighbours: ['upstream', 'downstream'],
          limit: MAX_CALENDAR_ITEMS,
        }),
        dependencies.lookup([entityRef]),
        dependencies.snapshot(),
      ]);
    const next = await this.#next(credentials, upcoming.items.at(0));
    const total = (states: readonly Release['state'][]) =>
      states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
    const related = (relation: 'upstream' | 'downstream') =>
      month.items.filter(
        item => item.type === 'release' && item.relation === relation,
      ).length;
    return {
      entityRef,
      known: known.has(entityRef),
      next,
      counts: {
        upcoming: total(OPEN),
        past: total(OVER),
        upstream: related('upstream'),
        downstream: related('downstream'),
      },
      upcoming: upcoming.items,
      calendar: { ...month, from, to },
      history: history.items,
      snapshot,
    };
  }

  /** The next release, whether it is ready and what it collides with. */
  async #next(
    credentials: Caller,
    release: Release | undefined,
  ): Promise<EntitySummary['next']> {
    if (!release) {
      return undefined;
    }
    const { readiness, conflicts } = this.#options;
    const [judged, worst] = await Promise.all([
      readiness.readiness(credentials, release),
      conflicts.worstOf(credentials, release.id, SHOWN_CONFLICTS),
    ]);
    return { release, readiness: judged, conflicts: worst };
  }
}

/** The month around now, or around the end that is given. */
function spanAround(now: Date, span: { from?: string; to?: string }) {
  const after = (instant: number, days: number) =>
    formatInstant(new Date(clampInstant(instant + days * DAY_MS)));
  const days = DAYS_BEFORE + DAYS_AFTER;
  if (span.from !== undefined) {
    return {
      from: span.from,
      to: span.to ?? after(Date.parse(span.from), days),
    };
  }
  return span.to === undefined
    ? {
        from: after(now.getTime(), -DAYS_BEFORE),
        to: after(now.getTime(), DAYS_AFTER),
      }
    : { from: after(Date.parse(span.to), -days), to: span.to };
}
