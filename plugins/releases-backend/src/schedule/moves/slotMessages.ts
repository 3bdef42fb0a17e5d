import { Message } from '@slipway/backstage-plugin-releases-common';
import { at } from '../../platform';
import { Interval } from '../recurrence';
import { PassedOver } from './StartJudge';

/** What was looked for. @internal */
export interface SearchTold {
  length: Message;
  span: Interval;
  hours: 'working' | 'any';
  days: 'working' | 'any';
  /** Whether only the start has to be in working hours, since it never fits. */
  longerThanWork: boolean;
  /** Whether it ends within the time that was looked at, wherever it starts. */
  fits: boolean;
}

function whenOf({
  hours,
  days,
  longerThanWork,
}: SearchTold): string | undefined {
  if (hours === 'any' && days === 'any') {
    return undefined;
  }
  const within = longerThanWork ? 'start' : 'whole';
  if (hours === 'any') {
    return `${within}Days`;
  }
  return days === 'any' ? `${within}HoursAnyDay` : `${within}Hours`;
}

function foundMessage(found: number, limit: number, fits: boolean): Message {
  if (found > 0) {
    return {
      code: found < limit ? 'slots.freeTimes' : 'slots.firstFreeTimes',
      params: { count: found },
    };
  }
  return { code: fits ? 'slots.nothingFree' : 'slots.nothingFits' };
}

/** Nobody plans by the second at which they happened to look. */
function wholeMinute(instant: number): number {
  return instant - (instant % 60_000);
}

/**
 * What a search went by, and what it found: more than the limit it does not
 * look for.
 *
 * @internal
 */
export function searchMessage(
  search: SearchTold,
  { found, limit }: { found: number; limit: number },
): Message {
  const context = whenOf(search);
  return {
    code: 'slots.searched',
    params: {
      ...(context ? { context } : {}),
      length: search.length,
      start: at(wholeMinute(search.span.start)),
      end: at(wholeMinute(search.span.end)),
      found: foundMessage(found, limit, search.fits),
    },
  };
}

/**
 * Why starts were passed over.
 *
 * @param example - what the conflict says that most of them meet
 * @internal
 */
export function passedOverMessage(
  { code, starts }: PassedOver,
  example: Message | undefined,
): Message {
  return code === 'outside_working_hours' || code === 'closed_by_windows'
    ? { code: `slots.${code}`, params: { count: starts } }
    : {
        code: 'slots.conflict',
        params: { count: starts, ...(example ? { example } : {}) },
      };
}
