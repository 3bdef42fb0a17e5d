import { ReleaseWindow } from '@slipway/backstage-plugin-releases-common';

/** Whether two windows begin and end alike, or both are none. @internal */
export function isSameTime(
  a: ReleaseWindow | undefined,
  b: ReleaseWindow | undefined,
): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
