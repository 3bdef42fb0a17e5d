import { JsonObject } from '@backstage/types';
import {
  EVENTS_SOURCE_ID,
  Message,
} from '@slipway/backstage-plugin-releases-common';
import { projectsOf, projectValue } from '../../dependencies';
import { EvidenceSource } from '../../governance';
import { entityMatcher } from '../../schedule';
import { StoredEvent } from '../record/StoredEvent';

/** Of which components a source may speak, and under which name. */
interface Scope {
  provider: string;
  /** Absent: of every component. */
  speaksOf?(document: JsonObject): boolean;
}

/** What is known of components, by their references. @internal */
export type Documents = ReadonlyMap<string, JsonObject>;

/**
 * Whether an event may speak of components: as which provider, absent as the one
 * that it names itself, or why not.
 *
 * @internal
 */
export type Speaking = { provider?: string } | { why: Message };

/**
 * Decides who may speak of which components: a source of its own alone, if it
 * is bound to any. Of what is sent with a token, the sources count that are
 * bound to the sender; without any source, every sender may speak of all.
 *
 * @internal
 */
export class SourceScopes {
  readonly #sources: readonly EvidenceSource[];
  readonly #scopes: ReadonlyMap<EvidenceSource, Scope>;

  constructor(sources: readonly EvidenceSource[]) {
    this.#sources = sources;
    this.#scopes = new Map(sources.map(source => [source, scopeOf(source)]));
  }

  /** Whether what the catalog says of components has to be known. */
  get needsDocuments(): boolean {
    return [...this.#scopes.values()].some(({ speaksOf }) => speaksOf);
  }

  /** @param refs - the components that it is about */
  speaking(
    { sourceId, trust }: Pick<StoredEvent, 'sourceId' | 'trust'>,
    refs: readonly string[],
    documents: Documents,
  ): Speaking {
    const isToken = sourceId === EVENTS_SOURCE_ID;
    if (isToken && this.#sources.length === 0) {
      return {};
    }
    const own = this.#sources.filter(({ id, principal }) =>
      isToken ? principal === trust.who : id === sourceId,
    );
    if (own.length === 0) {
      return {
        why: isToken
          ? { code: 'intake.unbound_sender', params: { who: trust.who } }
          : { code: 'intake.no_such_source', params: { source: sourceId } },
      };
    }
    const scope = own
      .map(source => this.#scopes.get(source)!)
      .find(({ speaksOf }) => mayTell(speaksOf, refs, documents));
    return scope
      ? { provider: scope.provider }
      : {
          why: {
            code: 'intake.not_its_own',
            params: {
              source: own.map(({ id }) => id).join(', '),
              components: { list: refs.map(entity => ({ entity })) },
            },
          },
        };
  }
}

function mayTell(
  speaksOf: Scope['speaksOf'],
  refs: readonly string[],
  documents: Documents,
): boolean {
  return (
    !speaksOf ||
    (refs.length > 0 &&
      refs.every(ref => {
        const document = documents.get(ref);
        return document !== undefined && speaksOf(document);
      }))
  );
}

function scopeOf({ provider, entityFilter, projects }: EvidenceSource): Scope {
  if (!entityFilter && !projects) {
    return { provider };
  }
  const meetsFilter = entityMatcher({ entityFilter });
  const own = projects && new Set(projects.map(projectValue));
  return {
    provider,
    speaksOf: document =>
      meetsFilter(document) &&
      (!own || projectsOf(document).some(({ value }) => own.has(value))),
  };
}
