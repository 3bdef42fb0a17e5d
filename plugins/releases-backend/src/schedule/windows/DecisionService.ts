import { JsonObject } from '@backstage/types';
import {
  Decision,
  DecisionQuery,
  Release,
  waivedWindows,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import {
  AskedSubject,
  DecidableWindow,
  decide,
  WindowCalendar,
} from '../decision';
import { answerQuestion } from './answerQuestion';
import { entityByName } from './entityOf';
import { timesOf } from './presentWindow';
import { StoredWindow } from './StoredWindow';
import { WindowsStore } from './WindowsStore';

/** @internal */
export interface DecisionServiceOptions {
  store: WindowsStore;
  dependencies: Pick<
    DependenciesService,
    'documents' | 'freshness' | 'snapshot'
  >;
  now?: () => Date;
}

/** What the windows say of one component of a release. @internal */
export interface ComponentDecision {
  /** Absent for a release without components. */
  entityRef?: string;
  decision: Decision;
}

/** @internal */
export function toDecidable(window: StoredWindow): DecidableWindow {
  const { id, name, effect, reason, scope, inFlight } = window;
  const { revision, updatedAt } = window;
  return {
    ...{ id, name, effect, reason, scope, inFlight, revision, updatedAt },
    times: timesOf(window),
  };
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

  /** Every window that counts. */
  async decidable(): Promise<DecidableWindow[]> {
    return (await this.#options.store.all({})).map(toDecidable);
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
    const [windows, documents, snapshot] = await Promise.all([
      this.decidable(),
      dependencies.documents([...refs]),
      dependencies.freshness(now),
    ]);
    const instants = queries.map(({ at }) =>
      at === undefined ? now.getTime() : Date.parse(at),
    );
    const calendar = new WindowCalendar(windows, {
      start: Math.min(...instants),
      end: Math.max(...instants),
    });
    return queries.map((query, index) => {
      const component = componentAsked(query, documents);
      const { environment, releaseKind = 'normal' } = query;
      const decision = answerQuestion(
        {
          at: instants[index],
          subject: { component, environment, releaseKind },
        },
        calendar,
        snapshot !== undefined,
      );
      return {
        ...decision,
        known:
          query.entityRef === undefined
            ? undefined
            : documents.has(query.entityRef),
        snapshot,
      };
    });
  }

  /** What the windows say of each component of a release at an instant. */
  async decideRelease(
    release: Release,
    at: string,
  ): Promise<ComponentDecision[]> {
    const refs = release.components.map(({ entityRef }) => entityRef);
    const { dependencies } = this.#options;
    const [windows, documents, snapshot] = await Promise.all([
      this.decidable(),
      dependencies.documents([...new Set(refs)]),
      dependencies.snapshot(),
    ]);
    const waived = waivedWindows(release, at);
    const { environment, kind: releaseKind } = release;
    const instant = Date.parse(at);
    const decideKnown = (entity: JsonObject | undefined) =>
      decide(
        { at: instant, subject: { entity, environment, releaseKind }, waived },
        windows,
      );
    const unwaived = new WindowCalendar(
      windows.filter(({ id }) => !waived.has(id)),
      { start: instant, end: instant },
    );
    const decideUnknown = (entityRef: string) => {
      const component = componentAsked({ entityRef }, documents);
      return answerQuestion(
        { at: instant, subject: { component, environment, releaseKind } },
        unwaived,
        snapshot !== undefined,
      );
    };
    return refs.length === 0
      ? [{ decision: decideKnown(undefined) }]
      : refs.map(entityRef => {
          const entity = documents.get(entityRef);
          return {
            entityRef,
            decision: entity ? decideKnown(entity) : decideUnknown(entityRef),
          };
        });
  }
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
