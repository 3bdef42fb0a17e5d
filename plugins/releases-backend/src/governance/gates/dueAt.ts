import { Release } from '@slipway/backstage-plugin-releases-common';

/**
 * By when the gates of a release have to be passed: its first open go/no-go,
 * or else the start of its window.
 *
 * @internal
 */
export function dueAt(release: Release): string | undefined {
  const [goNoGo] = release.milestones
    .filter(({ kind, doneAt }) => doneAt === undefined && kind === 'go_no_go')
    .map(milestone => milestone.dueAt)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return goNoGo ?? release.window?.start;
}
