import { counted } from '../../platform';
import { PassedOver } from './findSlots';

/** What was looked for, in words. @internal */
export interface SearchInWords {
  /** `2 hours` */
  length: string;
  from: string;
  to: string;
  /** Whether only the start has to be in working hours, since it never fits. */
  longerThanWork: boolean;
  /** Whether it ends within the time that was looked at, wherever it starts. */
  fits: boolean;
}

function foundOf(found: number, limit: number): string {
  if (found < limit) {
    return counted(found, 'free time');
  }
  return found === 1 ? 'the first free time' : `the first ${found} free times`;
}

/**
 * What a search went by, and what it found: more than the limit it does not
 * look for. Where it found nothing it says why.
 *
 * @internal
 */
export function slotsSentence(
  { length, from, to, longerThanWork, fits }: SearchInWords,
  { found, limit }: { found: number; limit: number },
  passedOver: readonly string[],
): string {
  const searched = `Looked for ${length} from ${from} to ${to}, ${
    longerThanWork ? 'starting' : 'wholly'
  } within working hours and while the windows are open, and found`;
  if (found > 0) {
    return `${searched} ${foundOf(found, limit)}.`;
  }
  return fits
    ? [`${searched} nothing so long that is free.`, ...passedOver].join(' ')
    : `${searched} nothing: even from the first moment it would not be over by then.`;
}

/** Why starts were passed over. @internal */
export function passedOverSentence(
  { code, starts }: PassedOver,
  example: string | undefined,
): string {
  const passed = `${counted(starts, 'start')} ${
    starts === 1 ? 'was' : 'were'
  } passed over`;
  switch (code) {
    case 'outside_working_hours':
      return `${passed}, since the release would not be within working hours.`;
    case 'closed_by_windows':
      return `${passed}, since a freeze is under way, or no window that allows it.`;
    default:
      return `${passed}. The first one: ${example}`;
  }
}
