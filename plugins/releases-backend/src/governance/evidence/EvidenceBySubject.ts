import {
  EvidenceRecord,
  Release,
} from '@slipway/backstage-plugin-releases-common';

/**
 * Evidence by the components and releases that it is about, so that what is
 * near one of many releases is found without looking at all of it.
 *
 * @internal
 */
export class EvidenceBySubject {
  readonly #records: readonly EvidenceRecord[];
  readonly #places = new Map<string, number[]>();

  /** @param records - in any order, which stays; what is there twice counts once */
  constructor(records: readonly EvidenceRecord[]) {
    this.#records = records;
    const seen = new Set<string>();
    records.forEach(({ id, subject: { entityRef, releaseId } }, place) => {
      if (seen.has(id)) {
        return;
      }
      seen.add(id);
      for (const key of [entityRef, releaseId]) {
        if (key !== undefined) {
          const places = this.#places.get(key);
          if (places) {
            places.push(place);
          } else {
            this.#places.set(key, [place]);
          }
        }
      }
    });
  }

  /** What names a release, or a component of it. */
  near({
    id,
    components,
  }: Pick<Release, 'id' | 'components'>): EvidenceRecord[] {
    const keys = [id, ...components.map(({ entityRef }) => entityRef)];
    const places = new Set(keys.flatMap(key => this.#places.get(key) ?? []));
    return [...places].sort((a, b) => a - b).map(place => this.#records[place]);
  }
}
