import {
  ErrorDetail,
  NewWindow,
  newWindowSchema,
  readWith,
  Warning,
  WindowChange,
} from '@slipway/backstage-plugin-releases-common';
import { adviseTimes, checkTimes } from '../../recurrence';
import { timesOf } from './presentWindow';
import { StoredWindow } from './StoredWindow';

/**
 * What is wrong with a window beyond its shape.
 *
 * @internal
 */
export function checkWindow(window: NewWindow): ErrorDetail[] {
  return checkTimes(timesOf(window));
}

/**
 * What is allowed and yet probably not meant.
 *
 * @internal
 */
export function adviseWindow(window: NewWindow, now: Date): Warning[] {
  return [
    ...adviseTimes(timesOf(window), now.getTime()),
    ...(window.effect === 'deny' && window.reason.trim() === ''
      ? [
          {
            field: 'reason',
            code: 'reason_missing',
            message:
              'Say why there is a freeze: people who are stopped by it will read the reason.',
          },
        ]
      : []),
  ];
}

const EITHER_OR = {
  recurrence: ['start', 'end'],
  start: ['recurrence'],
  end: ['recurrence'],
} as const;

/**
 * A window after a change, or what is wrong with it.
 *
 * @internal
 */
export function changeWindow(
  current: StoredWindow,
  change: WindowChange,
): { next: StoredWindow } | { details: ErrorDetail[] } {
  const merged: Record<string, unknown> = { ...current };
  for (const [name, value] of Object.entries(change)) {
    if (value === null) {
      delete merged[name];
    } else if (value !== undefined) {
      merged[name] = value;
      for (const other of EITHER_OR[name as keyof typeof EITHER_OR] ?? []) {
        if (change[other] === undefined) {
          delete merged[other];
        }
      }
    }
  }
  const content = Object.fromEntries(
    Object.entries(merged).filter(([name]) => name in newWindowSchema.shape),
  );
  const read = readWith(newWindowSchema, content);
  if ('details' in read) {
    return read;
  }
  const details = checkWindow(read.value);
  if (details.length > 0) {
    return { details };
  }
  const { id, source, calendar, externalId, imported, revision } = current;
  const { createdBy, createdAt, updatedAt, archivedAt } = current;
  return {
    next: {
      ...read.value,
      ...{ id, source, calendar, externalId, imported, revision },
      ...{ createdBy, createdAt, updatedAt, archivedAt },
    },
  };
}
