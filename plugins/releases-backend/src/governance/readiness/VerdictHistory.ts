import {
  Release,
  VerdictHistory as History,
} from '@slipway/backstage-plugin-releases-common';
import { ReleaseReading } from '../../dependencies';
import { Caller } from '../../platform';
import { mentionedIn } from '../evaluate/mentions';
import { RequiredReleasesStore } from '../verdicts/RequiredReleasesStore';
import { VerdictChangesStore } from '../verdicts/VerdictChangesStore';
import { verdictLine } from '../verdicts/verdictLine';
import { readableReleases } from './ReadableReleases';
import { tellLineItem } from './tellLineItem';

/** @internal */
export interface VerdictHistoryOptions {
  required: Pick<RequiredReleasesStore, 'spans'>;
  changes: Pick<VerdictChangesStore, 'of'>;
  reading: Pick<ReleaseReading, 'withReadable'>;
}

/**
 * How verdicts went, and what changed each time, as their reader may know it.
 *
 * @internal
 */
export class VerdictHistory {
  readonly #options: VerdictHistoryOptions;

  constructor(options: VerdictHistoryOptions) {
    this.#options = options;
  }

  /** The last changes of the verdict on a release, the oldest first. */
  async of(
    credentials: Caller,
    release: Release,
    limit: number,
  ): Promise<History> {
    const { required, changes, reading } = this.#options;
    const spans = await required.spans(release.id);
    const others = new Set(spans.map(({ releaseId }) => releaseId));
    const [own, earlier] = await Promise.all([
      changes.of([release.id], { withGates: true }),
      others.size > 0 ? changes.of([...others], { withGates: false }) : [],
    ]);
    const known = await readableReleases(reading, credentials, release, [
      ...others,
      ...mentionedIn(JSON.stringify(own)),
    ]);
    const line = verdictLine(
      release.id,
      spans,
      [...own, ...earlier],
      known.unjudged,
    );
    const items = line.slice(-limit);
    return {
      items: items.map(item => tellLineItem(item, known)),
      truncated: line.length > limit,
    };
  }
}
