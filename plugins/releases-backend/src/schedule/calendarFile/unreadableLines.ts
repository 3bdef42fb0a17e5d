import { cutText, Warning } from '@slipway/backstage-plugin-releases-common';
import { IcsComponent } from './IcsComponent';
import { IcsRefusal } from './IcsRefusal';

/** Without one of these an event would be another one. */
const TELLING = [
  ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE'],
  ...['RECURRENCE-ID', 'STATUS', 'CLASS', 'UID', 'SEQUENCE'],
];

/**
 * What to say of the lines of an event that cannot be read.
 *
 * @throws an {@link IcsRefusal} for a line that the event hangs on
 * @internal
 */
export function unreadableLines(event: IcsComponent): Warning[] {
  return event.unreadable.map(line => {
    const [word] = /^[A-Za-z-]*/.exec(line) ?? [''];
    const field = word.toUpperCase();
    const shown = cutText(line, 80);
    if (TELLING.includes(field)) {
      throw new IcsRefusal(
        field,
        'unreadable_line',
        `The line "${shown}" cannot be read. Correct it in the calendar.`,
      );
    }
    return {
      code: 'unreadable_line',
      message: `The line "${shown}" says nothing that can be read, and was left out.`,
    };
  });
}
