import {
  formatInstant,
  WindowImport,
  WindowImportResult,
  windowManagePermission,
} from '@slipway/backstage-plugin-releases-common';
import {
  decideAgain,
  eachInSteps,
  inTurns,
  PermissionGuard,
  WriteContext,
} from '../../../platform';
import { refusedAsInput } from '../../calendarFile';
import { StoredWindow } from '../record/StoredWindow';
import { WindowsStore } from '../record/WindowsStore';
import { WindowWriter } from '../record/WindowWriter';
import { adoptInstances } from './adoptInstances';
import { editionsOf } from './editionsOf';
import { refuseInvalid, summarizeRows } from './importResult';
import { instanceUidsOf } from './instanceUid';
import { PlannedEvent, planEvent } from './planEvent';
import { IcsEvent, readIcs } from './readIcs';

/** @internal */
export interface WindowImporterOptions {
  store: WindowsStore;
  writer: WindowWriter;
  guardPermission: PermissionGuard;
  now?: () => Date;
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
    const events = await refusedAsInput(() => inTurns(readIcs(input)));
    return decideAgain(() => this.#import(context, input, events));
  }

  async #import(
    context: WriteContext,
    input: WindowImport,
    events: readonly IcsEvent[],
  ): Promise<WindowImportResult> {
    const now = this.#now();
    const planned = await this.#plan(context, input, events, now);
    const rows = planned.map(({ row }) => row);
    const result = summarizeRows(rows);
    const writes = planned.flatMap(({ write }) => write ?? []);
    if (input.dryRun) {
      return result;
    }
    refuseInvalid(rows);
    return this.#options.writer.write(context, writes, now, () => result);
  }

  async #plan(
    context: WriteContext,
    input: WindowImport,
    told: readonly IcsEvent[],
    now: Date,
  ): Promise<PlannedEvent[]> {
    const { store } = this.#options;
    const { calendar, edited } = input;
    const seriesOfInstances = await store.imported(
      calendar,
      told.flatMap(({ instance }) => instance?.seriesUid ?? []),
    );
    const adopted = adoptInstances(told, seriesOfInstances, formatInstant(now));
    const { events } = adopted;
    const uids = events.map(({ uid }) => uid);
    const series = await store.imported(calendar, uids);
    const instances = await store.imported(
      calendar,
      [...series.values()].flatMap(instanceUidsOf),
    );
    const known = new Map([...instances, ...series]);
    const planned = await inTurns(
      eachInSteps(
        editionsOf([...events, ...noLongerTold(events, instances)]),
        ({ event, verdict }, index) =>
          verdict?.(index) ??
          planEvent(event, index, {
            ...{ calendar, edited, now },
            actor: context.actor,
            current: known.get(event.uid),
          }),
      ),
    );
    return [
      ...planned,
      ...adopted.series.map((plan, place) => plan(planned.length + place)),
    ];
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
    .map(([uid, { name, imported }]) => ({
      uid,
      name,
      revision: imported?.revision ?? { sequence: 0 },
      cancelled: true,
      details: [],
      warnings: [],
    }));
}
