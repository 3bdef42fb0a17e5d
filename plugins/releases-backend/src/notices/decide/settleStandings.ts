import { Release } from '@slipway/backstage-plugin-releases-common';
import { Standing } from '../../governance';
import { ToldStanding } from '../store/StandingsStore';

/** @internal */
export interface StandingFacts {
  /** How the releases that are on their way stand now. */
  standings: ReadonlyMap<string, Standing>;
  /** How they stood when people were last told. */
  told: ReadonlyMap<string, ToldStanding>;
  releases: ReadonlyMap<string, Pick<Release, 'state'>>;
}

/** What is to be told of how releases stand, and kept. @internal */
export interface SettledStandings {
  ready: string[];
  blocked: string[];
  /** How they stand now, to be told of what differs from that. */
  now: ToldStanding[];
  /** Those that are not on their way any more. */
  gone: string[];
  /** Those that are being looked at, so that it is not known yet. */
  unsettled: string[];
}

/**
 * Compares how releases stand with what people were last told. What went back
 * and forth in between is not told; nor is what a draft comes to, nor that a
 * release meets new demands because it went on to the next state.
 *
 * @internal
 */
export function settleStandings(
  releaseIds: Iterable<string>,
  { standings, told, releases }: StandingFacts,
): SettledStandings {
  const settled: SettledStandings = {
    ready: [],
    blocked: [],
    now: [],
    gone: [],
    unsettled: [],
  };
  for (const releaseId of new Set(releaseIds)) {
    const standing = standings.get(releaseId);
    const release = releases.get(releaseId);
    if (!standing) {
      settled.gone.push(releaseId);
    } else if (standing.isUpdating) {
      settled.unsettled.push(releaseId);
    } else if (release) {
      const { state } = release;
      const known = told.get(releaseId);
      const wasReady = known?.readyIn !== undefined;
      settled.now.push({
        releaseId,
        ...(standing.isReady ? { readyIn: state } : {}),
      });
      if (known && state !== 'draft' && standing.isReady !== wasReady) {
        if (standing.isReady) {
          settled.ready.push(releaseId);
        } else if (known.readyIn === state) {
          settled.blocked.push(releaseId);
        }
      }
    }
  }
  return settled;
}
