import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import { asRow, resolveWall, toWall } from '../../shared/form';
import { RuleDraft } from './Pattern';
import { readPattern } from './readPattern';
import { emptyWindowDraft, WindowDraft } from './WindowDraft';

/** When something is, once or again and again, as it stands in a form. */
export type WhenDraft = Pick<
  WindowDraft,
  | 'timeZone'
  | 'repeats'
  | 'start'
  | 'end'
  | 'writes'
  | 'pattern'
  | 'rule'
  | 'exceptions'
>;

/** What the fields of a time need of the form that they stand in. */
export interface WhenForm {
  draft: WhenDraft;
  change(patch: Partial<WhenDraft>): void;
  errorAt(path: string): string | undefined;
}

/** Times as the contract has them. */
export interface Times {
  timeZone: string;
  start?: string;
  end?: string;
  recurrence?: Recurrence;
}

const SECONDS = /:00$/;

/** Seconds that say something stay. */
function toMinutes(wall: string): string {
  return wall.length > 16 ? wall.replace(SECONDS, '') : wall;
}

/** Times as a form shows them. */
export function whenFromTimes(times: Times): WhenDraft {
  const { timeZone, recurrence } = times;
  const usual = emptyWindowDraft(timeZone);
  const rule: RuleDraft = recurrence
    ? {
        dtstart: toMinutes(recurrence.dtstart),
        duration: recurrence.duration,
        endsBy: recurrence.endsBy,
        rrule: recurrence.rrule,
      }
    : usual.rule;
  const pattern = readPattern(rule);
  return {
    timeZone,
    repeats: recurrence !== undefined,
    start: toWall(times.start, timeZone),
    end: toWall(times.end, timeZone),
    writes: pattern ? 'pattern' : 'rule',
    pattern: pattern ?? usual.pattern,
    rule,
    exceptions: (recurrence?.exdates ?? []).map(exdate =>
      asRow({ wall: toMinutes(exdate) }),
    ),
  };
}

function recurrenceOf(draft: WhenDraft): Recurrence {
  const { rule, exceptions, writes, pattern } = draft;
  return {
    ...rule,
    exdates: exceptions.map(({ wall }) =>
      writes === 'pattern' && wall
        ? `${wall.slice(0, 10)}T${pattern.startTime}`
        : wall,
    ),
  };
}

/** What was typed, as the contract has it; `base` is what it was made from. */
export function whenToTimes(draft: WhenDraft, base?: Times): Times {
  const { timeZone, repeats } = draft;
  const instant = (wall: string, known?: string) =>
    repeats ? undefined : resolveWall(wall, timeZone, known).instant;
  return {
    timeZone,
    start: instant(draft.start, base?.start),
    end: instant(draft.end, base?.end),
    recurrence: repeats ? recurrenceOf(draft) : undefined,
  };
}
