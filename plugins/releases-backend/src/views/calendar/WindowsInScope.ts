import { JsonObject } from '@backstage/types';
import {
  CalendarItem,
  CalendarQuery,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { eachInSteps, inTurns } from '../../platform';
import {
  coversOf,
  DecidableWindow,
  DecisionService,
  entityMatcher,
  Interval,
  occurrencesBetween,
} from '../../schedule';

/** What narrows the windows that are of interest. @internal */
export type WindowInterest = Pick<
  CalendarQuery,
  'entityRef' | 'ownerRef' | 'system' | 'domain' | 'environment'
>;

/** A window that happens in a span of time. @internal */
export interface WindowInSpan {
  window: DecidableWindow;
  covers: NonNullable<CalendarItem['covers']>;
  /** By their start. */
  occurrences: readonly Interval[];
}

/**
 * Finds the windows that are for what somebody looks at.
 *
 * @internal
 */
export class WindowsInScope {
  readonly #windows: Pick<DecisionService, 'decidable' | 'subjects'>;
  readonly #dependencies: Pick<DependenciesService, 'documentsIn'>;

  constructor(options: {
    windows: Pick<DecisionService, 'decidable' | 'subjects'>;
    dependencies: Pick<DependenciesService, 'documentsIn'>;
  }) {
    this.#windows = options.windows;
    this.#dependencies = options.dependencies;
  }

  async of(interest: WindowInterest): Promise<DecidableWindow[]> {
    return (await this.select(interest)).map(({ window }) => window);
  }

  /**
   * The windows of an interest, and whether each is for all entities in it.
   *
   * @param known - what the interest is in, where that was read
   */
  async select(
    interest: WindowInterest,
    version?: string,
    known?: readonly JsonObject[],
  ): Promise<{ window: DecidableWindow; everyEntity: boolean }[]> {
    const windows = (await this.#windows.decidable(version)).filter(
      ({ scope }) =>
        !interest.environment ||
        scope.environments.length === 0 ||
        scope.environments.some(name => interest.environment?.includes(name)),
    );
    const entities = windows.some(({ scope }) => scope.entityFilter)
      ? known ?? (await this.#entitiesOf(interest))
      : undefined;
    const selected = eachInSteps(windows, window => {
      const { entityFilter } = window.scope;
      if (!entityFilter || !entities) {
        return [{ window, everyEntity: !entityFilter }];
      }
      const isFor = entityMatcher(window.scope);
      return entities.some(isFor)
        ? [{ window, everyEntity: entities.every(isFor) }]
        : [];
    });
    return (await inTurns(selected)).flat();
  }

  /**
   * The windows of an interest that happen in a span, and when.
   *
   * @param environments - those of the releases that the calendar shows
   * @param version - of the windows, as it was just read
   * @param known - what the query is about, where that was read
   */
  async inSpan(
    query: WindowInterest & Pick<CalendarQuery, 'from' | 'to'>,
    environments: ReadonlySet<string>,
    version: string,
    known?: readonly JsonObject[],
  ): Promise<WindowInSpan[]> {
    const { environment } = query;
    const span = { start: Date.parse(query.from), end: Date.parse(query.to) };
    const found = await this.select(query, version, known);
    const each = eachInSteps(found, selected => ({
      window: selected.window,
      covers: coversOf(selected, { environment, environments }),
      occurrences: occurrencesBetween(selected.window.times, span),
    }));
    const happening = await inTurns(each);
    return happening.filter(({ occurrences }) => occurrences.length > 0);
  }

  /** What windows are matched against, for some components. */
  async subjects(
    entityRefs: readonly string[],
  ): Promise<(entityRef: string) => JsonObject> {
    return this.#windows.subjects(entityRefs);
  }

  /** What the interest is in, or undefined where it is in everything. */
  async #entitiesOf(
    interest: WindowInterest,
  ): Promise<JsonObject[] | undefined> {
    const { entityRef, ownerRef, system, domain } = interest;
    if (entityRef) {
      const entityOf = await this.#windows.subjects(entityRef);
      return entityRef.map(entityOf);
    }
    return ownerRef || system || domain
      ? this.#dependencies.documentsIn({
          ownerRefs: ownerRef,
          systemRefs: system,
          domainRefs: domain,
        })
      : undefined;
  }
}
