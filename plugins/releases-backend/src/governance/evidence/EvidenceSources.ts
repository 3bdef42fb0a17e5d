import {
  EvidenceTrust,
  NewEvidenceRecord,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { JsonObject } from '@backstage/types';
import { Caller, personRef } from '../../platform';
import { EntityMatcher, entityMatcher } from '../../schedule';
import { EvidenceSource } from './readSources';

/** @internal */
export interface EvidenceSourcesOptions {
  sources: readonly EvidenceSource[];
  dependencies: {
    /** What the catalog has of entities. */
    documents(refs: readonly string[]): Promise<Map<string, JsonObject>>;
  };
  releases: { byIds(ids: readonly string[]): Promise<Release[]> };
}

interface BoundSource extends EvidenceSource {
  /** Absent: it may speak of every component. */
  speaksOf?: EntityMatcher;
}

const QUALIFIED = /^(plugin|external):/;

/**
 * The name of a caller as sources are bound to it. Of static tokens Backstage
 * takes the subject as it is configured, without what it puts before others.
 *
 * @internal
 */
export function principalOf({ principal }: Caller): string {
  if (principal.type === 'user') {
    return personRef(principal.userEntityRef);
  }
  const { subject } = principal;
  return QUALIFIED.test(subject) ? subject : `external:${subject}`;
}

/**
 * Decides whose word counts: once sources are configured, a record is believed
 * from a sender of its provider alone, and about the components of that source.
 *
 * @internal
 */
export class EvidenceSources {
  readonly #options: EvidenceSourcesOptions;
  readonly #sources: readonly BoundSource[];

  constructor(options: EvidenceSourcesOptions) {
    this.#options = options;
    this.#sources = options.sources.map(source => ({
      ...source,
      speaksOf: source.entityFilter && entityMatcher(source),
    }));
  }

  /** Who brought each of some records, and whether it counts, in their order. */
  async trust(
    caller: Caller,
    records: readonly NewEvidenceRecord[],
  ): Promise<EvidenceTrust[]> {
    const who = principalOf(caller);
    const by = caller.principal.type === 'user' ? 'person' : 'token';
    const refsOf = await this.#subjects(records);
    const documents = await this.#documents([...refsOf.values()].flat());
    return records.map((record): EvidenceTrust => {
      if (this.#sources.length === 0) {
        return { by, who, trusted: true };
      }
      const own = this.#sources.filter(
        ({ provider, principal }) =>
          provider === record.source.provider && principal === who,
      );
      if (own.length === 0) {
        return { by, who, trusted: false, why: 'other_sender' };
      }
      const refs = refsOf.get(record) ?? [];
      const isItsOwn = own.some(
        ({ speaksOf }) =>
          !speaksOf ||
          (refs.length > 0 &&
            refs.every(ref => {
              const document = documents.get(ref);
              return document !== undefined && speaksOf(document);
            })),
      );
      return isItsOwn
        ? { by, who, trusted: true }
        : { by, who, trusted: false, why: 'other_component' };
    });
  }

  /** The components that records are about; of a whole release all of its. */
  async #subjects(
    records: readonly NewEvidenceRecord[],
  ): Promise<Map<NewEvidenceRecord, string[]>> {
    const ids = records.flatMap(({ subject: { entityRef, releaseId } }) =>
      entityRef === undefined && releaseId !== undefined ? releaseId : [],
    );
    const needed = this.#sources.some(({ speaksOf }) => speaksOf);
    const releases =
      needed && ids.length > 0
        ? await this.#options.releases.byIds([...new Set(ids)])
        : [];
    const components = new Map(
      releases.map(release => [
        release.id,
        release.components.map(({ entityRef }) => entityRef),
      ]),
    );
    return new Map(
      records.map(record => {
        const { entityRef, releaseId = '' } = record.subject;
        return [
          record,
          entityRef === undefined
            ? components.get(releaseId) ?? []
            : [entityRef],
        ];
      }),
    );
  }

  async #documents(refs: readonly string[]) {
    return this.#sources.some(({ speaksOf }) => speaksOf) && refs.length > 0
      ? this.#options.dependencies.documents([...new Set(refs)])
      : new Map<string, JsonObject>();
  }
}
