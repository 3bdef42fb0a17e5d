import {
  formatInstant,
  LedgerAction,
  NewWindow,
  Warning,
  WindowImport,
  WindowImportRow,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import { changedFields } from '../../../platform';
import { isOlder } from '../../calendarFile';
import { describeTimes } from '../../recurrence';
import { adviseWindow } from '../record/checkWindow';
import {
  nextOccurrences,
  timesOf,
  toOccurrence,
} from '../record/presentWindow';
import { StoredWindow } from '../record/StoredWindow';
import { WindowWrite } from '../record/WindowWriter';
import { mergeEdited } from './mergeEdited';
import { IcsEvent } from './readIcs';

/** What becomes of an event of a calendar file. @internal */
export interface PlannedEvent {
  row: WindowImportRow;
  write?: WindowWrite;
}

/** @internal */
export interface PlanOptions {
  calendar: string;
  edited: WindowImport['edited'];
  actor: string;
  /** The window that it became before. */
  current?: StoredWindow;
  now: Date;
}

const STAYS_ARCHIVED: Warning = {
  field: 'archivedAt',
  code: 'window_archived',
  message:
    'The window of this event is archived, and stays so. Restore it if it counts again.',
};

/** @internal */
export const OLDER_THAN_KNOWN: Warning = {
  code: 'older_than_known',
  message:
    'A newer edition of this event was imported before, or stands in the same file. This one was passed over.',
};

/** @internal */
export function emptyRow(
  { uid, name, details, warnings }: IcsEvent,
  index: number,
) {
  return { index, uid, name, details, next: [], warnings };
}

/**
 * Decides what an event of a calendar file does to the window that it became
 * before, if it did.
 *
 * @internal
 */
export function planEvent(
  event: IcsEvent,
  index: number,
  options: PlanOptions,
): PlannedEvent {
  const { current, now } = options;
  const row = emptyRow(event, index);
  if (event.details.length > 0) {
    return { row: { ...row, status: 'invalid' } };
  }
  const known = current?.imported?.revision;
  if (current && known && isOlder(event.revision, known)) {
    return {
      row: {
        ...row,
        status: 'unchanged',
        id: current.id,
        warnings: [...row.warnings, OLDER_THAN_KNOWN],
      },
    };
  }
  if (event.cancelled || !event.window) {
    return planCancelled(event, row, options);
  }
  const next = nextOccurrences(timesOf(event.window), now, 3);
  return next.length === 0 && !current
    ? {
        row: {
          ...row,
          status: 'skipped',
          sentence: describeTimes(timesOf(event.window)),
        },
      }
    : planWindow(event, event.window, row, options);
}

type EmptyRow = ReturnType<typeof emptyRow>;

function planCancelled(
  { revision }: IcsEvent,
  row: EmptyRow,
  { current, now }: PlanOptions,
): PlannedEvent {
  if (!current || current.archivedAt) {
    return { row: { ...row, status: 'skipped', id: current?.id } };
  }
  const next: StoredWindow = {
    ...current,
    archivedAt: formatInstant(now),
    calledOff: true,
    imported: current.imported && { ...current.imported, revision },
  };
  return {
    row: { ...row, status: 'updated', id: current.id },
    write: { current, next, action: 'archived' },
  };
}

function planWindow(
  event: IcsEvent,
  told: NewWindow,
  row: EmptyRow,
  { calendar, edited, actor, current, now }: PlanOptions,
): PlannedEvent {
  const { content, warnings } =
    current && edited === 'keep'
      ? mergeEdited(current, told)
      : { content: told, warnings: [] };
  const at = formatInstant(now);
  const archivedAt = current?.calledOff ? undefined : current?.archivedAt;
  const window: StoredWindow = {
    ...content,
    id: current?.id ?? newId(),
    source: 'ics',
    calendar,
    externalId: event.uid,
    createdBy: current?.createdBy ?? actor,
    createdAt: current?.createdAt ?? at,
    updatedAt: current?.updatedAt ?? at,
    archivedAt,
    revision: current?.revision ?? 0,
    imported: { content: told, revision: event.revision },
  };
  const times = timesOf(content);
  const shown = {
    ...row,
    id: window.id,
    sentence: describeTimes(times),
    next: nextOccurrences(times, now, 3).map(toOccurrence),
    warnings: [
      ...row.warnings,
      ...warnings,
      ...adviseWindow(content, now),
      ...(archivedAt ? [STAYS_ARCHIVED] : []),
    ],
  };
  const isSame =
    current !== undefined &&
    Object.keys(changedFields(current, window, ['imported'])).length === 0;
  return isSame
    ? { row: { ...shown, status: 'unchanged' } }
    : {
        row: { ...shown, status: current ? 'updated' : 'created' },
        write: { current, next: window, action: actionOn(current) },
      };
}

function actionOn(current: StoredWindow | undefined): LedgerAction {
  if (!current) {
    return 'imported';
  }
  return current.calledOff ? 'restored' : 'changed';
}
