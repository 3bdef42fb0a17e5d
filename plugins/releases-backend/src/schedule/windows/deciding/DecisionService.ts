import { JsonObject } from '@backstage/types';
import {
  Decision,
  DecisionQuery,
  formatInstant,
  Release,
  ReleaseKind,
  waivedWindows,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../../dependencies';
import { inTurns, Steps } from '../../../platform';
import {
  AskedSubject,
  DecidableWindow,
  decideInSteps,
  WindowCalendar,
} from '../../decision';
import { answerQuestion } from './answerQuestion';
import { CurrentWindows, Windows } from '../record/CurrentWindows';
import { entityByName } from './entityOf';
import { BegunFreeze, freezesBegun } from './freezesBegun';

/** @internal */
export interface DecisionServiceOptions {
  windows: CurrentWindows;
  dependencies: Pick<
    DependenciesService,
    'documents' | 'freshness' | 'snapshot'
  >;
  now?: () => Date;
}

/** A release, and when it would start. @internal */
export interface AskedRelease {
  release: Release;
  at: string;
}

/** Something that went on in a span of time. @internal */
export interface AskedSpan {
  entityRef: string;
  environment: string;
  releaseKind: ReleaseKind;
  /** Instants, the end excluded. */
  span: { start: string; end: string };
  /** The release that it belongs to, whose waivers count. */
  release?: Pick<Release, 'waivers'>;
}

/** What the windows say of one component of a release. @internal */
export interface ComponentDecision {
  /** Absent for a release without components. */
  entityRef?: string;
  decision: Decision;
}

/**
 * Says when a release may happen. Scopes are matched against the last snapshot
 * of the catalog, so that it need not be there.
 *
 * @internal
 */
export class DecisionService {
  readonly #options: DecisionServiceOptions;
  readonly #now: () => Date;

  constructor(options: DecisionServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Every window that counts, by name.
   *
   * @param version - of the windows, where it was just read
   */
  async decidable(version?: string): Promise<readonly DecidableWindow[]> {
    const { windows } = this.#options;
    const { decidable } = await (version === undefined
      ? windows.load()
      : windows.at(version));
    return decidable;
  }

  /** They all, ready for questions. */
  async calendar(): Promise<WindowCalendar> {
    return (await this.#options.windows.load()).calendar;
  }

  /**
   * What windows are matched against, for some components: as the snapshot has
   * them, or as far as their references tell.
   */
  async subjects(
    entityRefs: readonly string[],
  ): Promise<(entityRef: string) => JsonObject> {
    const documents = await this.#options.dependencies.documents([
      ...new Set(entityRefs),
    ]);
    return entityRef => documents.get(entityRef) ?? entityByName(entityRef);
  }

  /**
   * Answers questions in their order. What one leaves out, or asks of a
   * component that nobody knows, is never taken to be out of scope.
   */
  async decideAll(queries: readonly DecisionQuery[]): Promise<Decision[]> {
    const { dependencies } = this.#options;
    const refs = new Set(queries.flatMap(({ entityRef }) => entityRef ?? []));
    const now = this.#now();
    const [calendar, documents, snapshot] = await Promise.all([
      this.calendar(),
      dependencies.documents([...refs]),
      dependencies.freshness(now),
    ]);
    const subjectOf = sharedSubjects(documents);
    function* answerAll(): Steps<Decision[]> {
      const decisions: Decision[] = [];
      for (const query of queries) {
        const { at, entityRef } = query;
        const decision = yield* answerQuestion(
          {
            at: at === undefined ? now.getTime() : Date.parse(at),
            subject: subjectOf(query),
          },
          calendar,
          snapshot !== undefined,
        );
        decisions.push({
          ...decision,
          known: entityRef === undefined ? undefined : documents.has(entityRef),
          snapshot,
        });
      }
      return decisions;
    }
    return inTurns(answerAll());
  }

  /**
   * The first freeze that lets nothing finish and began while something went
   * on, for each of some of them.
   */
  async freezesBegun(
    asked: readonly AskedSpan[],
  ): Promise<(BegunFreeze | undefined)[]> {
    const [windows, documents] = await Promise.all([
      this.decidable(),
      this.#options.dependencies.documents([
        ...new Set(asked.map(({ entityRef }) => entityRef)),
      ]),
    ]);
    return asked.map(
      ({ entityRef, environment, releaseKind, span, release }) => {
        const component = componentAsked({ entityRef }, documents);
        const [first] = freezesBegun(
          windows,
          { component, environment, releaseKind },
          { start: Date.parse(span.start), end: Date.parse(span.end) },
          (windowId, start) =>
            release !== undefined &&
            waivedWindows(release, formatInstant(new Date(start))).has(
              windowId,
            ),
        );
        return first;
      },
    );
  }

  /** What the windows say of each component of a release at an instant. */
  async decideRelease(
    release: Release,
    at: string,
  ): Promise<ComponentDecision[]> {
    const [decisions] = await this.decideReleases([{ release, at }]);
    return decisions;
  }

  /** The same for many releases, each at an instant of its own, in their order. */
  async decideReleases(
    asked: readonly AskedRelease[],
  ): Promise<ComponentDecision[][]> {
    if (asked.length === 0) {
      return [];
    }
    const { dependencies } = this.#options;
    const refs = asked.flatMap(({ release }) => componentRefs(release));
    const [windows, documents, snapshot] = await Promise.all([
      this.#options.windows.load(),
      dependencies.documents([...new Set(refs)]),
      dependencies.snapshot(),
    ]);
    const isRead = snapshot !== undefined;
    function* decideAll(): Steps<ComponentDecision[][]> {
      const decisions: ComponentDecision[][] = [];
      for (const { release, at } of asked) {
        decisions.push(
          yield* decideComponents(release, at, { windows, documents, isRead }),
        );
      }
      return decisions;
    }
    return inTurns(decideAll());
  }
}

function componentRefs({ components }: Release): string[] {
  return components.map(({ entityRef }) => entityRef);
}

function* decideComponents(
  release: Release,
  at: string,
  known: {
    windows: Windows;
    documents: ReadonlyMap<string, JsonObject>;
    isRead: boolean;
  },
): Steps<ComponentDecision[]> {
  const { windows, documents, isRead } = known;
  const waived = waivedWindows(release, at);
  const { environment, kind: releaseKind } = release;
  const instant = Date.parse(at);
  const decideKnown = (entity: JsonObject | undefined) =>
    decideInSteps(
      { at: instant, subject: { entity, environment, releaseKind }, waived },
      windows.calendar,
    );
  const refs = componentRefs(release);
  if (refs.length === 0) {
    return [{ decision: yield* decideKnown(undefined) }];
  }
  const unwaived =
    waived.size === 0
      ? windows.calendar
      : new WindowCalendar(
          windows.decidable.filter(({ id }) => !waived.has(id)),
        );
  const decisions: ComponentDecision[] = [];
  for (const entityRef of refs) {
    const entity = documents.get(entityRef);
    const component = componentAsked({ entityRef }, documents);
    decisions.push({
      entityRef,
      decision: yield* entity
        ? decideKnown(entity)
        : answerQuestion(
            { at: instant, subject: { component, environment, releaseKind } },
            unwaived,
            isRead,
          ),
    });
  }
  return decisions;
}

/** One subject for all questions that ask about the same. */
function sharedSubjects(documents: ReadonlyMap<string, JsonObject>) {
  const subjects = new Map<string, AskedSubject>();
  return (query: DecisionQuery): AskedSubject => {
    const { entityRef, noComponent, environment } = query;
    const { releaseKind = 'normal' } = query;
    const key = JSON.stringify([
      entityRef,
      noComponent,
      environment,
      releaseKind,
    ]);
    const subject = subjects.get(key) ?? {
      component: componentAsked(query, documents),
      environment,
      releaseKind,
    };
    subjects.set(key, subject);
    return subject;
  };
}

function componentAsked(
  { entityRef, noComponent }: Pick<DecisionQuery, 'entityRef' | 'noComponent'>,
  documents: ReadonlyMap<string, JsonObject>,
): AskedSubject['component'] {
  if (entityRef === undefined) {
    return noComponent ? 'none' : undefined;
  }
  return {
    entityRef,
    entity: documents.get(entityRef) ?? entityByName(entityRef),
    isKnown: documents.has(entityRef),
  };
}
