import {
  formatInstant,
  GateDue,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import {
  addWorkingDays,
  clampInstant,
  DEFAULT_WORKING_CALENDAR,
  WorkingDays,
} from '../../schedule';
import { readSpan } from '../approvals/readSpan';
import { isAskedAfterStart } from '../stages/stages';
import { ReadyGate } from './ReadyGate';

const DEFAULT_WORKING_DAYS = new WorkingDays(DEFAULT_WORKING_CALENDAR);

/**
 * By when a gate of a release has to pass: as it says itself, or else, before
 * the start, by the first open go/no-go or the start of the window, and from
 * then on by the end of the window.
 *
 * @param workingDays - absent: Monday to Friday
 * @returns RFC 3339, UTC; undefined where nothing tells
 * @internal
 */
export function dueAt(
  { stage, due, within }: Pick<ReadyGate, 'stage' | 'due' | 'within'>,
  release: Release,
  workingDays?: WorkingDays,
): string | undefined {
  const own = due
    ? dueBy(due, release, workingDays)
    : within && dueWithin(within, release);
  if (own) {
    return own;
  }
  return isAskedAfterStart(stage)
    ? release.window?.end
    : firstOpen(release, 'go_no_go') ?? release.window?.start;
}

/** Some working days after something of a release; undefined where that lacks. @internal */
export function dueBy(
  { from, milestone, offsetDays }: GateDue,
  release: Release,
  workingDays = DEFAULT_WORKING_DAYS,
): string | undefined {
  const { window } = release;
  const anchors = {
    window_start: window?.start,
    window_end: window?.end,
    milestone: milestone && milestoneDue(release, milestone),
  };
  const anchor = anchors[from];
  return (
    anchor &&
    addWorkingDays(anchor, offsetDays, window?.timeZone ?? 'UTC', workingDays)
  );
}

/** A while after a release starts, or will start. */
function dueWithin(
  duration: string,
  { actual, window }: Release,
): string | undefined {
  const start = actual.start ?? window?.start;
  return (
    start &&
    formatInstant(
      new Date(clampInstant(Date.parse(start) + readSpan(duration))),
    )
  );
}

type Kind = NonNullable<Release['milestones'][number]['kind']>;

function milestoneDue(release: Release, kind: Kind): string | undefined {
  return (
    firstOpen(release, kind) ??
    ofKind(release, kind)
      .map(({ dueAt: due }) => due)
      .at(-1)
  );
}

function firstOpen(release: Release, kind: Kind): string | undefined {
  return ofKind(release, kind).find(({ doneAt }) => doneAt === undefined)
    ?.dueAt;
}

/** In the order in which they are due. */
function ofKind({ milestones }: Release, wanted: Kind) {
  return milestones
    .filter(({ kind = 'other' }) => kind === wanted)
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}
