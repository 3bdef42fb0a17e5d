import {
  ConflictMoves,
  isContentOpen,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Caller, inTurns } from '../../platform';
import { MoveMilestones } from '../../releases';
import { ConflictsService } from '../conflicts/ConflictsService';
import { FactsLoader, SceneFacts } from '../conflicts/compute/FactsLoader';
import { ConflictFacts } from '../conflicts/detect/ConflictFacts';
import { detectConflicts } from '../conflicts/detect/detectConflicts';
import { FoundConflict } from '../conflicts/detect/FoundConflict';
import { DecisionService } from '../windows/deciding/DecisionService';
import { Interval } from '../recurrence';
import { moveMilestones } from '../milestones/moveMilestones';
import { toPlacedRelease } from '../scene/PlacedRelease';
import { CurrentWorkingCalendar } from '../workingCalendar/CurrentWorkingCalendar';
import { WorkingCalendar } from '../workingCalendar/WorkingCalendar';
import { WorkingDays } from '../workingCalendar/workingDays';
import { workingIntervals } from '../workingCalendar/workingIntervals';
import { MoveChecks } from './MoveChecks';
import { NearestSearch, nearestSlotInSteps } from './nearestSlot';
import { openForRelease } from './openForRelease';

const DAY = 86_400_000;

/** How far from where it is a release is moved, either way. */
const MAX_AWAY = 60 * DAY;

/** For so many releases of one conflict a time is looked for. */
const MAX_RELEASES = 5;

/** @internal */
export interface ResolutionsServiceOptions {
  loader: FactsLoader;
  conflicts: Pick<ConflictsService, 'found'>;
  decisions: Pick<DecisionService, 'subjects'>;
  checks: MoveChecks;
  workingCalendar: CurrentWorkingCalendar;
  now?: () => Date;
}

interface ResolvingSearch extends NearestSearch {
  /** The conflict that is to be resolved. */
  fingerprint: string;
}

/**
 * Finds the moves that would resolve a conflict.
 *
 * @internal
 */
export class ResolutionsService {
  readonly #options: ResolutionsServiceOptions;
  readonly #now: () => Date;

  constructor(options: ResolutionsServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * For each release of a conflict that the caller may move, those that are
   * the easiest to move first: the nearest time that resolves it and makes no
   * other that would have to change, or where there is none, the nearest that
   * resolves it.
   */
  async find(credentials: Caller, fingerprint: string): Promise<ConflictMoves> {
    const { conflicts, checks, loader, decisions } = this.#options;
    const { found, members } = await conflicts.found(credentials, fingerprint);
    const open = found.releases.flatMap(
      id =>
        members.find(
          release => release.id === id && isContentOpen(release.state),
        ) ?? [],
    );
    const refused = new Set(await checks.refused(credentials, open));
    const movable = open
      .filter(release => !refused.has(release))
      .slice(0, MAX_RELEASES);
    if (movable.length === 0) {
      return { items: [] };
    }
    const scene = await loader.load();
    const facts = await scene.factsFor(found.releases);
    const entityOf = await decisions.subjects(
      movable.flatMap(({ components }) =>
        components.map(({ entityRef }) => entityRef),
      ),
    );
    const calendar = await this.#options.workingCalendar.calendar();
    const workingDays = new WorkingDays(calendar);
    const items: ConflictMoves['items'] = [];
    for (const release of movable) {
      const search = this.#searchOf(release, {
        fingerprint,
        facts,
        scene,
        entityOf,
        moveMilestones: (milestones, from, to) =>
          moveMilestones(milestones, from, to, workingDays),
        calendar,
      });
      const clean = await inTurns(nearestSlotInSteps(search));
      const slot =
        clean ?? (await inTurns(nearestSlotInSteps(withOthers(search))));
      items.push({
        releaseId: release.id,
        name: release.name,
        revision: release.revision,
        from: release.window,
        to: slot?.window,
        causesOthers: slot ? slot !== clean : undefined,
      });
    }
    return { items };
  }

  #searchOf(
    release: Release,
    given: {
      fingerprint: string;
      facts: ConflictFacts;
      scene: SceneFacts;
      entityOf: Parameters<typeof openForRelease>[1]['entityOf'];
      moveMilestones: MoveMilestones;
      calendar: WorkingCalendar;
    },
  ): ResolvingSearch {
    const { fingerprint, facts, scene, entityOf, calendar } = given;
    const placed = facts.scene.get(release.id) ?? toPlacedRelease(release)!;
    const { start, end } = placed.interval;
    const length = end - start;
    const now = this.#now().getTime();
    const departure = facts.departureOf(placed);
    const centre = Math.max(departure?.start ?? start, now);
    const span = {
      start: Math.max(now, Math.min(start, centre) - MAX_AWAY),
      end: Math.max(end, centre + length) + MAX_AWAY,
    };
    const known = new Set(
      detectConflicts(facts, [release.id]).map(item => item.fingerprint),
    );
    return {
      fingerprint,
      facts,
      release: placed,
      moveMilestones: given.moveMilestones,
      span,
      near: start,
      besides: departure ? [departure.start] : [],
      endOf: (at: number) => at + length,
      working: workingFor(calendar, placed.window.timeZone, {
        span,
        present: placed.interval,
        leaves: departure,
      }),
      open: openForRelease(release, {
        calendar: scene.calendar,
        entityOf,
        span,
      }),
      isInTheWay: (conflict: FoundConflict) =>
        conflict.fingerprint === fingerprint ||
        (conflict.severity !== 'low' && !known.has(conflict.fingerprint)),
    };
  }
}

/** Who planned a release at night, or aboard a train, meant to. */
function workingFor(
  calendar: WorkingCalendar,
  timeZone: string,
  times: { span: Interval; present: Interval; leaves?: Interval },
): Interval[] {
  const { span, present, leaves } = times;
  const around = {
    start: Math.min(span.start, present.start),
    end: Math.max(span.end, present.end),
  };
  const working = workingIntervals(calendar, timeZone, around);
  const isAtWork = working.some(
    ({ start, end }) => start <= present.start && present.end <= end,
  );
  return isAtWork && !leaves ? working : [span];
}

/** The search that looks at nothing but its conflict. */
function withOthers(search: ResolvingSearch): NearestSearch {
  return {
    ...search,
    open: [search.span],
    isInTheWay: ({ fingerprint }) => fingerprint === search.fingerprint,
  };
}
