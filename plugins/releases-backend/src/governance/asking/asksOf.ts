import {
  isReady,
  isWaiverOpen,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { personRef } from '../../platform';
import { JudgedGate } from '../gates/JudgedGate';

/** One thing that a release waits for. @internal */
export interface ReleaseAsk {
  kind: 'vote' | 'waiver';
  /** The id of the gate, or of the waiver that is asked for. */
  target: string;
  /** The group or user that is asked; absent: whoever may grant waivers. */
  ref?: string;
  /** Who made the release, where authors are not asked; in lower case. */
  notBy?: string;
  /** RFC 3339; absent: as long as the verdict stands. */
  until?: string;
}

/**
 * For what a release waits, and of whom: a vote of those whose approval would
 * still count on a gate that does not pass, and an answer to each waiver that
 * is asked for. Who has voted or is an author is left to whoever asks.
 *
 * @param now - RFC 3339, UTC
 * @internal
 */
export function asksOf(
  release: Pick<Release, 'createdBy' | 'waivers'>,
  gates: readonly JudgedGate[],
  now: string,
): ReleaseAsk[] {
  const maker = personRef(release.createdBy);
  return [
    ...gates.flatMap(({ result, voting }): ReleaseAsk[] => {
      const isAsked =
        voting !== undefined &&
        !isReady(result.status) &&
        !voting.isDecided &&
        !voting.isTooEarly &&
        voting.waiting.length === 0;
      return isAsked
        ? voting.asked.map(ref => ({
            kind: 'vote',
            target: result.id,
            ref,
            ...(voting.excluded.length > 0 ? { notBy: maker } : {}),
          }))
        : [];
    }),
    ...(release.waivers ?? [])
      .filter(
        waiver => waiver.state === 'requested' && isWaiverOpen(waiver, now),
      )
      .map(
        ({ id, expiresAt }): ReleaseAsk => ({
          kind: 'waiver',
          target: id,
          notBy: maker,
          until: expiresAt,
        }),
      ),
  ];
}
