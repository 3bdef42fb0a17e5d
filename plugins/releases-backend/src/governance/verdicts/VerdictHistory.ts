import { VerdictHistory as History } from '@slipway/backstage-plugin-releases-common';
import { RequiredReleasesStore } from './RequiredReleasesStore';
import { VerdictChangesStore } from './VerdictChangesStore';
import { verdictLine } from './verdictLine';

/**
 * How verdicts went.
 *
 * @internal
 */
export class VerdictHistory {
  readonly #required: RequiredReleasesStore;
  readonly #changes: VerdictChangesStore;

  constructor(options: {
    required: RequiredReleasesStore;
    changes: VerdictChangesStore;
  }) {
    this.#required = options.required;
    this.#changes = options.changes;
  }

  /** The last changes of the verdict on a release, the oldest first. */
  async of(releaseId: string, limit: number): Promise<History> {
    const spans = await this.#required.spans(releaseId);
    const ids = [releaseId, ...spans.map(({ earlierId }) => earlierId)];
    const changes = await this.#changes.of([...new Set(ids)]);
    const line = verdictLine(releaseId, spans, changes);
    return { items: line.slice(-limit), truncated: line.length > limit };
  }
}
