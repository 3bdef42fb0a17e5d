import {
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';

/** States of what is approved and not over yet. */
const AGREED: readonly ReleaseState[] = [
  'approved',
  'in_progress',
  'verifying',
];

type Planned = Pick<Release, 'state' | 'window' | 'baselineWindow'>;

/**
 * The first approved window of a release that came from elsewhere: the one it
 * had here when it was first seen approved. Of what is over nobody knows.
 *
 * @param before - the release as it was here, if it was
 * @internal
 */
export function baselineOf(
  after: Planned,
  before?: Planned,
): Release['baselineWindow'] {
  const known = before?.baselineWindow ?? after.baselineWindow;
  const [agreed] = [before, after].filter(
    release => release && AGREED.includes(release.state),
  );
  return known ?? agreed?.window;
}
