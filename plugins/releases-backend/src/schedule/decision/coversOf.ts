import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { DecidableWindow } from './DecidableWindow';

/**
 * Whether a window is for all that a calendar shows: for every entity it is
 * about, and for the environments that it is narrowed to, or else for one that
 * its releases go to.
 *
 * @internal
 */
export function coversOf(
  selected: { window: Pick<DecidableWindow, 'scope'>; everyEntity: boolean },
  calendar: {
    environment?: readonly string[];
    /** Those of the releases shown. */
    environments: ReadonlySet<string>;
  },
): NonNullable<CalendarItem['covers']> {
  const { environments } = selected.window.scope;
  const isFor = (name: string) => environments.includes(name);
  const shown = [...calendar.environments];
  const inEnvironments =
    environments.length === 0 ||
    (calendar.environment?.every(isFor) ??
      (shown.length === 0 || shown.some(isFor)));
  return selected.everyEntity && inEnvironments ? 'all' : 'some';
}
