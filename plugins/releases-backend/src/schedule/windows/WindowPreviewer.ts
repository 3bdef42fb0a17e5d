import {
  NewWindow,
  OPEN_STATES,
  Release,
  Warning,
  WindowPreview,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { ApiError, Caller } from '../../platform';
import { ReleasesReader } from '../../releases';
import { DecidableWindow, entityMatcher, scopeMatcher } from '../decision';
import {
  describeTimes,
  firstEndingAfter,
  Interval,
  mergeIntervals,
  occurrencesBetween,
} from '../recurrence';
import { adviseWindow, checkWindow } from './record/checkWindow';
import { DecisionService } from './deciding/DecisionService';
import { describeScope } from './record/describeScope';
import { nextOccurrences, timesOf, toOccurrence } from './record/presentWindow';

const YEAR_MS = 366 * 86_400_000;
const SHOWN = 10;
const SAMPLE = 10;
const MAX_RELEASES = 5000;
const RELEASABLE_KIND = 'Component';

/** @internal */
export interface WindowPreviewerOptions {
  reader: ReleasesReader;
  dependencies: DependenciesService;
  decisions: DecisionService;
  now?: () => Date;
}

/**
 * Says what a window would mean before it is saved: when, for what, and which
 * releases it would touch.
 *
 * @internal
 */
export class WindowPreviewer {
  readonly #options: WindowPreviewerOptions;
  readonly #now: () => Date;

  constructor(options: WindowPreviewerOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async preview(
    credentials: Caller,
    window: NewWindow,
  ): Promise<WindowPreview> {
    const details = checkWindow(window);
    if (details.length > 0) {
      throw ApiError.input(details);
    }
    const now = this.#now();
    const times = timesOf(window);
    const decidable: DecidableWindow = { ...window, id: '', times };
    const matches = await this.#matches(decidable);
    const warnings = adviseWindow(window, now);
    if (matches.total === 0) {
      warnings.push(await this.#nothingMatches());
    }
    const year = { start: now.getTime(), end: now.getTime() + YEAR_MS };
    const touched = await this.#touchedReleases(
      credentials,
      decidable,
      mergeIntervals(occurrencesBetween(times, year)),
      year,
    );
    return {
      sentence: describeTimes(times),
      scopeSentence: describeScope(window.scope),
      next: nextOccurrences(times, now, SHOWN).map(toOccurrence),
      matches,
      releases: touched.length,
      touched: touched
        .slice(0, SHOWN)
        .flatMap(({ id, name, window: own }) =>
          own ? [{ releaseId: id, name, start: own.start }] : [],
        ),
      warnings,
    };
  }

  async #matches(window: DecidableWindow) {
    const matches = entityMatcher(window.scope);
    const sample: string[] = [];
    let total = 0;
    for await (const batch of this.#options.dependencies.entitiesOf(
      RELEASABLE_KIND,
    )) {
      for (const { ref, document } of batch) {
        if (matches(document)) {
          total += 1;
          if (sample.length < SAMPLE) {
            sample.push(ref);
          }
        }
      }
    }
    return { total, sample };
  }

  async #nothingMatches(): Promise<Warning> {
    const snapshot = await this.#options.dependencies.snapshot();
    return {
      field: 'scope.entityFilter',
      code: 'scope_matches_nothing',
      message: snapshot
        ? 'No component of the catalog is in this scope. Check the filter; the window will have no effect until one is.'
        : 'The catalog was not read yet, so that nobody knows what is in this scope.',
    };
  }

  async #touchedReleases(
    credentials: Caller,
    window: DecidableWindow,
    occurrences: readonly Interval[],
    span: Interval,
  ): Promise<Release[]> {
    if (occurrences.length === 0) {
      return [];
    }
    const { reader, decisions } = this.#options;
    const { items } = await reader.find(
      credentials,
      {
        state: [...OPEN_STATES],
        from: new Date(span.start).toISOString(),
        to: new Date(span.end).toISOString(),
      },
      { sort: 'start', limit: MAX_RELEASES },
    );
    const touched = items.filter(release => isTouched(release, occurrences));
    const entityOf = await decisions.subjects(
      touched.flatMap(({ components }) =>
        components.map(({ entityRef }) => entityRef),
      ),
    );
    const matches = scopeMatcher(window.scope);
    return touched.filter(({ components, environment, kind }) =>
      components.some(({ entityRef }) =>
        matches({
          entity: entityOf(entityRef),
          environment,
          releaseKind: kind,
        }),
      ),
    );
  }
}

/** @param occurrences - merged */
function isTouched(
  { window }: Release,
  occurrences: readonly Interval[],
): boolean {
  if (!window) {
    return false;
  }
  const start = Date.parse(window.start);
  const end = Date.parse(window.end);
  const next: Interval | undefined =
    occurrences[firstEndingAfter(occurrences, start)];
  return next !== undefined && next.start < end;
}
