import {
  formatInstant,
  Readiness,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReleaseReading } from '../../dependencies';
import { ApiError, Caller } from '../../platform';
import { mentionedIn } from '../evaluate/mentions';
import { RequiredReleasesStore } from '../verdicts/RequiredReleasesStore';
import {
  OwnVerdictChange,
  VerdictChangesStore,
} from '../verdicts/VerdictChangesStore';
import { holdsAt, verdictLine } from '../verdicts/verdictLine';
import { assessPast } from './assessPast';
import { pastGates } from './pastGates';
import { readableReleases } from './ReadableReleases';
import { redactReadiness } from './redactReadiness';

/** @internal */
export interface PastReadinessOptions {
  required: Pick<RequiredReleasesStore, 'spans' | 'waiting'>;
  changes: Pick<VerdictChangesStore, 'of' | 'firstAt'>;
  reading: Pick<ReleaseReading, 'withReadable'>;
  now?: () => Date;
}

/**
 * The readiness of a release as it stood, by what was recorded then. Nothing is
 * judged.
 *
 * @internal
 */
export class PastReadiness {
  readonly #options: PastReadinessOptions;
  readonly #now: () => Date;

  constructor(options: PastReadinessOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws 400 for an instant that has not come */
  async of(
    credentials: Caller,
    release: Release,
    knownAt: string,
  ): Promise<Readiness> {
    const { required, changes, reading } = this.#options;
    this.#assertPast(knownAt);
    const spans = (await required.spans(release.id)).filter(
      ({ since }) => Date.parse(since) <= Date.parse(knownAt),
    );
    const earlier = spans.filter(span => holdsAt(span, knownAt));
    const ids = [release.id, ...new Set(spans.map(span => span.releaseId))];
    const [lines, waiting] = await Promise.all([
      changes.of(ids, { until: knownAt, withGates: true }),
      required.waiting(
        [release.id, ...earlier.map(({ releaseId }) => releaseId)],
        knownAt,
      ),
    ]);
    const last = lastOfEach(lines);
    const gates = pastGates(lines);
    const known = await readableReleases(reading, credentials, release, [
      ...spans.map(({ releaseId }) => releaseId),
      ...mentionedIn(JSON.stringify([...gates.values()])),
    ]);
    const stood = verdictLine(release.id, spans, lines, known.unjudged).at(-1);
    return redactReadiness(
      assessPast({
        at: knownAt,
        release,
        known,
        earlier,
        last,
        gates,
        since: stood?.at,
        firstAt: stood ? undefined : await changes.firstAt(release.id),
        waiting,
      }),
      known.mayRead,
    );
  }

  #assertPast(knownAt: string): void {
    const now = this.#now();
    if (Date.parse(knownAt) > now.getTime()) {
      throw ApiError.input([
        {
          field: 'knownAt',
          code: 'in_the_future',
          message: `knownAt is in the future. Use an instant up to ${formatInstant(
            now,
          )}, or at to evaluate for a later one.`,
        },
      ]);
    }
  }
}

function lastOfEach(
  lines: readonly OwnVerdictChange[],
): Map<string, OwnVerdictChange> {
  return new Map(lines.map(line => [line.releaseId, line]));
}
