import {
  isOverdue,
  Release,
  ReleaseStanding,
} from '@slipway/backstage-plugin-releases-common';
import { StoredVerdicts } from '../../governance';
import { ConflictsService } from '../../schedule';

/** @internal */
export interface StandingsOptions {
  verdicts: Pick<StoredVerdicts, 'of'>;
  conflicts: Pick<ConflictsService, 'severities'>;
}

/**
 * How it stands with releases, from what is stored.
 *
 * @internal
 */
export class Standings {
  readonly #options: StandingsOptions;

  constructor(options: StandingsOptions) {
    this.#options = options;
  }

  /** @returns the standing of each, in their order */
  async of(
    releases: readonly Release[],
    now: Date,
  ): Promise<ReleaseStanding[]> {
    const { verdicts, conflicts } = this.#options;
    const [shown, severities] = await Promise.all([
      verdicts.of(releases),
      conflicts.severities(releases.map(({ id }) => id)),
    ]);
    return releases.map(release => {
      const { verdict, sentence, updating } = shown.get(release.id)!;
      return {
        verdict,
        sentence,
        updating,
        conflict: severities.get(release.id),
        overdue: isOverdue(release, now) || undefined,
      };
    });
  }
}
