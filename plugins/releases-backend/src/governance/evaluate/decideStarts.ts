import { Release } from '@slipway/backstage-plugin-releases-common';
import { DecisionService } from '../../schedule';
import { StartDecisions } from '../gates/BuiltInGateType';

/**
 * What the windows say of the start of each release that has not started: as
 * planned, or now where that has passed.
 *
 * @returns by the id of the release; without those that have no window
 * @internal
 */
export async function decideStarts(
  decisions: Pick<DecisionService, 'decideReleases'>,
  releases: readonly Release[],
  now: string,
): Promise<Map<string, StartDecisions>> {
  const asked = releases.flatMap(release => {
    const { state, window } = release;
    if (!window || state === 'in_progress') {
      return [];
    }
    const isAhead = Date.parse(window.start) > Date.parse(now);
    return { release, at: isAhead ? window.start : now };
  });
  const answers = await decisions.decideReleases(asked);
  return new Map(
    asked.map(({ release, at }, index) => [
      release.id,
      { at, decisions: answers[index] },
    ]),
  );
}
