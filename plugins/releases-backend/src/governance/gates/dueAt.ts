import { Release } from '@slipway/backstage-plugin-releases-common';

const GO_NO_GO = /\bgo\W*(?:or\W*)?no\W*go\b/i;

/**
 * By when the gates of a release have to be passed: its first open go/no-go,
 * or else the start of its window.
 *
 * @internal
 */
export function dueAt(release: Release): string | undefined {
  const [goNoGo] = release.milestones
    .filter(({ name, doneAt }) => doneAt === undefined && GO_NO_GO.test(name))
    .map(milestone => milestone.dueAt)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return goNoGo ?? release.window?.start;
}
