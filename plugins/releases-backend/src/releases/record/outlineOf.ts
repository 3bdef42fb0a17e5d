import {
  Release,
  ReleaseOutline,
} from '@slipway/backstage-plugin-releases-common';

/** A release without its content. @internal */
export function outlineOf(release: Release): ReleaseOutline {
  const { id, name, version, state, hold, environment } = release;
  const { window, baselineWindow, actual, updatedAt } = release;
  return {
    ...{ id, name, version, state, hold, environment },
    ...{ window, baselineWindow, actual, updatedAt },
  };
}
