import {
  Conflict,
  ConflictAcknowledgement,
  formatInstant,
  openWaiver,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { FoundConflict } from '../detect/FoundConflict';
import { conflictRefs } from './conflictRefs';
import { said, zoneOf } from '../../../platform';
import { conflictMessage } from './conflictMessage';
import { KnownReleases } from './KnownReleases';

/** What of a release is shown as a part of a conflict. @internal */
export type ConflictMember = Pick<
  Release,
  'id' | 'name' | 'version' | 'state' | 'window' | 'ownerRef' | 'waivers'
>;

/** What is known of a conflict besides what collides. @internal */
export interface Sighting {
  /** The instant as of which it is told. */
  at: string;
  firstSeenAt: string;
  acknowledged?: ConflictAcknowledgement;
}

/** How many releases of one conflict are told of. */
const RELEASES_TOLD = 100;

/** The releases of a conflict that are told of. @internal */
export function toldReleases({
  releases,
}: Pick<FoundConflict, 'releases'>): string[] {
  return releases.slice(0, RELEASES_TOLD);
}

/**
 * A conflict as one reader is told of it.
 *
 * @param readable - its releases, as far as the reader may read them
 * @internal
 */
export function presentConflict(
  found: FoundConflict,
  readable: ReadonlyMap<string, ConflictMember>,
  sighting: Sighting,
): Conflict {
  const told = toldReleases(found);
  const more = found.releases.length - told.length;
  const members = told.flatMap(id => readable.get(id) ?? []);
  const { start, end } = found.interval;
  return {
    fingerprint: found.fingerprint,
    kind: found.kind,
    code: found.code,
    severity: found.severity,
    ...said(
      conflictMessage(
        { ...found, releases: told },
        new KnownReleases(readable, more),
      ),
      zoneOf(members[0] ?? {}),
    ),
    releases: members.map(({ id }) => id),
    members: members.map(
      ({ id, name, version, state, ownerRef, window, waivers = [] }) => ({
        releaseId: id,
        name,
        version,
        state,
        ownerRef,
        window: window && { start: window.start, end: window.end },
        waiver: openWaiver(
          waivers,
          { type: 'conflict', id: found.fingerprint },
          sighting.at,
        ),
      }),
    ),
    hidden: told.length - members.length,
    ...(more > 0 ? { more } : {}),
    refs: conflictRefs(found.cause, id => readable.has(id)),
    interval: {
      start: formatInstant(new Date(start)),
      end: formatInstant(new Date(end)),
    },
    firstSeenAt: sighting.firstSeenAt,
    acknowledged: sighting.acknowledged,
  };
}
