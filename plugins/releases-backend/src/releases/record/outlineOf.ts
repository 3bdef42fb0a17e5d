import {
  Release,
  ReleaseOutline,
} from '@slipway/backstage-plugin-releases-common';

/** What, when and how a release came out. @internal */
export function outlineOf(release: Release): ReleaseOutline {
  const { id, name, version, state, hold, environment } = release;
  const { window, baselineWindow, actual, updatedAt } = release;
  return {
    ...{ id, name, version, state, hold, environment },
    ...{ window, baselineWindow, actual, updatedAt },
  };
}
