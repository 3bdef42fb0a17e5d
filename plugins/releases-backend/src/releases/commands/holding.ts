import { canBeHeld, Release } from '@slipway/backstage-plugin-releases-common';
import { actorName, Authorship } from '../../platform';

/** Why a release cannot be put on hold, in words. @internal */
export function holdRefusal({
  name,
  state,
  hold,
}: Release): string | undefined {
  if (hold) {
    return `${name} is already on hold, by ${actorName(hold.by)}: ${
      hold.reason
    }`;
  }
  return canBeHeld(state)
    ? undefined
    : `${name} is over, so it can no longer be put on hold.`;
}

/** @internal */
export function onHold(
  release: Release,
  { at, actor, reason }: Authorship & { reason: string },
): Release {
  return { ...release, hold: { reason, by: actor, at } };
}

/** @internal */
export function offHold({ hold: _, ...release }: Release): Release {
  return release;
}
