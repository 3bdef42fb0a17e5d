import { isOlder } from '../../calendarFile';
import { emptyRow, OLDER_THAN_KNOWN, PlannedEvent } from './planEvent';
import { IcsEvent } from './readIcs';

/** An event of a file, and what becomes of it where another one stands for it. */
interface Edition {
  event: IcsEvent;
  verdict?: (index: number) => PlannedEvent;
}

function superseded(event: IcsEvent, index: number): PlannedEvent {
  return {
    row: {
      ...emptyRow(event, index),
      status: 'skipped',
      details: [],
      warnings: [...event.warnings, OLDER_THAN_KNOWN],
    },
  };
}

function repeated(event: IcsEvent, index: number): PlannedEvent {
  return {
    row: {
      ...emptyRow(event, index),
      status: 'invalid',
      details: [
        {
          field: 'UID',
          code: 'uid_repeated',
          message:
            'Another event of this file has the same UID. Give each event its own.',
        },
      ],
    },
  };
}

/**
 * Tells the editions of one event apart that stand in the same file: the newest
 * counts, older ones are passed over, and two of the same age cannot both be.
 *
 * @internal
 */
export function editionsOf(events: readonly IcsEvent[]): Edition[] {
  const newest = new Map<string, IcsEvent>();
  for (const event of events.filter(({ details }) => details.length === 0)) {
    const known = newest.get(event.uid);
    if (!known || isOlder(known.revision, event.revision)) {
      newest.set(event.uid, event);
    }
  }
  return events.map(event => {
    const counts = newest.get(event.uid);
    if (!counts || counts === event || event.details.length > 0) {
      return { event };
    }
    return {
      event,
      verdict: index =>
        isOlder(event.revision, counts.revision)
          ? superseded(event, index)
          : repeated(event, index),
    };
  });
}
