import {
  formatInstant,
  LedgerAction,
  Warning,
  WindowImport,
  WindowImportResult,
  WindowImportRow,
  windowManagePermission,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import {
  ApiError,
  changedFields,
  decideAgain,
  eachInSteps,
  inTurns,
  PermissionGuard,
  WriteContext,
} from '../../../platform';
import { describeTimes } from '../../recurrence';
import { adviseWindow } from '../record/checkWindow';
import {
  nextOccurrences,
  timesOf,
  toOccurrence,
} from '../record/presentWindow';
import { IcsEvent, readIcs } from './readIcs';
import { instanceUidsOf } from './readIcsInstance';
import { StoredWindow } from '../record/StoredWindow';
import { WindowsStore } from '../record/WindowsStore';
import { WindowWrite, WindowWriter } from '../record/WindowWriter';

/** @internal */
export interface WindowImporterOptions {
  store: WindowsStore;
  writer: WindowWriter;
  guardPermission: PermissionGuard;
  now?: () => Date;
}

const STAYS_ARCHIVED: Warning = {
  field: 'archivedAt',
  code: 'window_archived',
  message:
    'The window of this event is archived, and stays so. Restore it if it counts again.',
};

interface Planned {
  row: WindowImportRow;
  write?: WindowWrite;
}

/**
 * Makes windows of the events of a calendar file: all of them, or none.
 *
 * @internal
 */
export class WindowImporter {
  readonly #options: WindowImporterOptions;
  readonly #now: () => Date;

  constructor(options: WindowImporterOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async import(
    context: WriteContext,
    input: WindowImport,
  ): Promise<WindowImportResult> {
    const { guardPermission } = this.#options;
    await guardPermission(windowManagePermission, context.credentials);
    const outcome = await inTurns(readIcs(input));
    if ('details' in outcome) {
      throw ApiError.input(outcome.details);
    }
    return decideAgain(() => this.#import(context, input, outcome.events));
  }

  async #import(
    context: WriteContext,
    input: WindowImport,
    events: readonly IcsEvent[],
  ): Promise<WindowImportResult> {
    const now = this.#now();
    const planned = await this.#plan(context, input, events, now);
    const invalid = planned.filter(({ row }) => row.status === 'invalid');
    if (invalid.length > 0 && !input.dryRun) {
      throw ApiError.input(
        invalid.flatMap(({ row }) =>
          row.details.map(detail => ({
            ...detail,
            field: `events.${row.index}.${detail.field}`,
            message: `${row.name}: ${detail.message}`,
          })),
        ),
      );
    }
    const result = summarize(planned.map(({ row }) => row));
    const writes = planned.flatMap(({ write }) => write ?? []);
    if (input.dryRun) {
      return result;
    }
    return this.#options.writer.write(context, writes, now, () => result);
  }

  async #plan(
    context: WriteContext,
    input: WindowImport,
    events: readonly IcsEvent[],
    now: Date,
  ): Promise<Planned[]> {
    const { store } = this.#options;
    const uids = events.map(({ uid }) => uid);
    const series = await store.imported(input.calendar, uids);
    const instances = await store.imported(
      input.calendar,
      [...series.values()].flatMap(instanceUidsOf),
    );
    const known = new Map([...instances, ...series]);
    const seen = new Set<string>();
    return inTurns(
      eachInSteps(
        [...events, ...noLongerTold(events, instances)],
        (event, index): Planned => {
          const isRepeated = seen.has(event.uid);
          seen.add(event.uid);
          return isRepeated
            ? { row: repeated(event, index) }
            : planEvent(event, index, {
                calendar: input.calendar,
                actor: context.actor,
                current: known.get(event.uid),
                now,
              });
        },
      ),
    );
  }
}

/** Instances that were on their own, of which the file no longer tells. */
function noLongerTold(
  events: readonly IcsEvent[],
  instances: ReadonlyMap<string, StoredWindow>,
): IcsEvent[] {
  const uids = new Set(events.map(({ uid }) => uid));
  return [...instances]
    .filter(([uid, { archivedAt }]) => !uids.has(uid) && !archivedAt)
    .map(([uid, { name }]) => ({ uid, name, cancelled: true, details: [] }));
}

function emptyRow({ uid, name, details }: IcsEvent, index: number) {
  return { index, uid, name, details, next: [], warnings: [] };
}

function repeated(event: IcsEvent, index: number): WindowImportRow {
  return {
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
  };
}

function planEvent(
  event: IcsEvent,
  index: number,
  from: {
    calendar: string;
    actor: string;
    current?: StoredWindow;
    now: Date;
  },
): Planned {
  const { calendar, actor, current, now } = from;
  const row = emptyRow(event, index);
  if (event.cancelled) {
    return current && !current.archivedAt
      ? {
          row: { ...row, status: 'updated', id: current.id, details: [] },
          write: {
            current,
            next: {
              ...current,
              archivedAt: formatInstant(now),
              calledOff: true,
            },
            action: 'archived',
          },
        }
      : { row: { ...row, status: 'skipped', id: current?.id, details: [] } };
  }
  if (!event.window) {
    return { row: { ...row, status: 'invalid' } };
  }
  const times = timesOf(event.window);
  const next = nextOccurrences(times, now, 3);
  if (next.length === 0 && !current) {
    return {
      row: { ...row, status: 'skipped', sentence: describeTimes(times) },
    };
  }
  const at = formatInstant(now);
  const id = current?.id ?? newId();
  const archivedAt = current?.calledOff ? undefined : current?.archivedAt;
  const window: StoredWindow = {
    ...event.window,
    id,
    source: 'ics',
    calendar,
    externalId: event.uid,
    createdBy: current?.createdBy ?? actor,
    createdAt: current?.createdAt ?? at,
    updatedAt: current?.updatedAt ?? at,
    archivedAt,
    revision: current?.revision ?? 0,
  };
  const isSame =
    current !== undefined &&
    Object.keys(changedFields(current, window)).length === 0;
  const shown = {
    ...row,
    id,
    sentence: describeTimes(times),
    next: next.map(toOccurrence),
    warnings: [
      ...adviseWindow(event.window, now),
      ...(archivedAt ? [STAYS_ARCHIVED] : []),
    ],
  };
  if (isSame) {
    return { row: { ...shown, status: 'unchanged' } };
  }
  return {
    row: { ...shown, status: current ? 'updated' : 'created' },
    write: {
      current,
      next: window,
      action: actionOn(current),
    },
  };
}

function actionOn(current: StoredWindow | undefined): LedgerAction {
  if (!current) {
    return 'imported';
  }
  return current.calledOff ? 'restored' : 'changed';
}

function summarize(items: WindowImportRow[]): WindowImportResult {
  const count = (status: WindowImportRow['status']) =>
    items.filter(item => item.status === status).length;
  return {
    items,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    skipped: count('skipped'),
    invalid: count('invalid'),
  };
}
