import {
  Message,
  MessageParam,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Link } from '../../../dependencies';
import { listParam, releaseParam } from '../../../platform';

/** What a sentence says of a release. @internal */
export type ReleaseWords = Pick<Release, 'id' | 'name' | 'window'>;

/**
 * The releases of a conflict as one reader may be told of them: those that
 * they may not read are counted, never named, and nothing is told of what those
 * ship.
 *
 * @internal
 */
export class KnownReleases {
  readonly #readable: ReadonlyMap<string, ReleaseWords>;
  readonly #more: number;

  /** @param more - how many have a part in it beyond those it names */
  constructor(readable: ReadonlyMap<string, ReleaseWords>, more: number) {
    this.#readable = readable;
    this.#more = more;
  }

  one(id: string): MessageParam {
    const release = this.#readable.get(id);
    return release ? releaseParam(release) : { code: 'phrase.hiddenRelease' };
  }

  all(ids: readonly string[]): MessageParam {
    const known = ids.flatMap(id => this.#readable.get(id) ?? []);
    const hidden = ids.length - known.length;
    const releases = listParam([
      ...known.map(releaseParam),
      ...(hidden > 0
        ? [{ code: 'phrase.hiddenReleases', params: { count: hidden } }]
        : []),
    ]);
    return this.#more > 0
      ? { code: 'phrase.beside', params: { releases, count: this.#more } }
      : releases;
  }

  /** The dependencies between what the reader may know of. */
  links(
    links: readonly Link[],
    verb: 'dependsOn' | 'requires',
  ): MessageParam | undefined {
    const known = links.filter(
      ({ consumerId, providerId }) =>
        this.#readable.has(consumerId) && this.#readable.has(providerId),
    );
    return known.length > 0
      ? listParam(
          known.map(
            ({ consumerRef, providerRef }): Message => ({
              code: `phrase.${verb}`,
              params: {
                consumer: { entity: consumerRef },
                provider: { entity: providerRef },
              },
            }),
          ),
        )
      : undefined;
  }
}
