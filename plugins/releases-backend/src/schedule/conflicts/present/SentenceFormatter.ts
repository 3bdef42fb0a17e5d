import {
  formatInstant,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { counted, entityName, listed, moment } from '../../../platform';
import { Interval } from '../../recurrence';
import { Link } from '../../../dependencies';
import { FoundConflict } from '../detect/FoundConflict';

/** What a sentence says of a release. @internal */
export type ReleaseWords = Pick<Release, 'id' | 'name' | 'window'>;

/** What of a conflict is told. @internal */
export type Told = Pick<FoundConflict, 'code' | 'releases' | 'interval'>;

/**
 * The words for one reader: releases that they may not read are counted, never
 * named, and nothing is told of what those ship.
 *
 * @internal
 */
export class SentenceFormatter {
  readonly #released: ReadonlyMap<string, ReleaseWords>;
  readonly #more: number;
  readonly #zoneOf: Pick<Release, 'window'>;

  constructor(
    conflict: Told,
    releases: ReadonlyMap<string, ReleaseWords>,
    more: number,
  ) {
    this.#more = more;
    this.#released = releases;
    this.#zoneOf =
      conflict.releases
        .map(id => releases.get(id))
        .find(release => release !== undefined) ?? {};
  }

  name(id: string): string {
    return this.#released.get(id)?.name ?? 'a release that you may not read';
  }

  names(ids: readonly string[]): string {
    const known = ids.flatMap(id => this.#released.get(id)?.name ?? []);
    const hidden = ids.length - known.length;
    return listed([
      ...known,
      ...(hidden > 0
        ? [`${counted(hidden, 'release')} that you may not read`]
        : []),
    ]).concat(this.#more > 0 ? `, beside ${this.#more} others` : '');
  }

  at(instant: number): string {
    return moment(formatInstant(new Date(instant)), this.#zoneOf);
  }

  span({ start, end }: Interval): string {
    return `from ${this.at(start)} to ${this.at(end)}`;
  }

  /** The dependencies between what the reader may know of. */
  links(links: readonly Link[], verb: string): string | undefined {
    const known = links.filter(
      ({ consumerId, providerId }) =>
        this.#released.has(consumerId) && this.#released.has(providerId),
    );
    return known.length > 0
      ? listed(
          known.map(
            ({ consumerRef, providerRef }) =>
              `${entityName(consumerRef)} ${verb} ${entityName(providerRef)}`,
          ),
        )
      : undefined;
  }
}
