import { CONFLICT_SEVERITIES } from '@slipway/backstage-plugin-releases-common';
import { ConflictFacts, Detector } from './ConflictFacts';
import { detectDependencyOverlap } from './dependencyOverlap';
import { detectEnvironmentBooking } from './environmentBooking';
import { detectMilestoneSlip } from './milestoneSlip';
import { detectOffDeparture } from './offDeparture';
import { detectOrderViolation } from './orderViolation';
import { detectPeople } from './people';
import { detectResourceContention } from './resourceContention';
import { detectSameComponent } from './sameComponent';
import { detectWindowViolation } from './windowViolation';
import { FoundConflict } from './FoundConflict';
import { withoutImplied } from './implied';
import { PlacedRelease } from '../../scene/PlacedRelease';

const DETECTORS: readonly Detector[] = [
  detectSameComponent,
  detectDependencyOverlap,
  detectOrderViolation,
  detectOffDeparture,
  detectWindowViolation,
  detectResourceContention,
  detectEnvironmentBooking,
  detectPeople,
  detectMilestoneSlip,
];

/** The same thing can be found at several times: the worst counts, then the first. */
function isWorse(a: FoundConflict, b: FoundConflict): boolean {
  return a.severity === b.severity
    ? a.interval.start < b.interval.start
    : CONFLICT_SEVERITIES.indexOf(a.severity) <
        CONFLICT_SEVERITIES.indexOf(b.severity);
}

/**
 * Finds what collides, each cause once, in the order of the fingerprints.
 *
 * @param focus - only conflicts that one of these releases has a part in;
 * absent: all of them
 * @internal
 */
export function detectConflicts(
  facts: ConflictFacts,
  focus?: Iterable<string>,
): FoundConflict[] {
  const { scene } = facts;
  const releases = focus
    ? [...focus].flatMap(id => scene.get(id) ?? [])
    : scene.live();
  const inFocus = new Map<string, PlacedRelease>(
    releases
      .filter(release => scene.isLive(release))
      .map(release => [release.id, release]),
  );
  const found = new Map<string, FoundConflict>();
  for (const detect of DETECTORS) {
    for (const conflict of detect(facts, inFocus)) {
      const known = found.get(conflict.fingerprint);
      if (!known || isWorse(conflict, known)) {
        found.set(conflict.fingerprint, conflict);
      }
    }
  }
  return withoutImplied([...found.values()]).sort((a, b) =>
    a.fingerprint < b.fingerprint ? -1 : 1,
  );
}
