import { Knex } from 'knex';
import { ReleasesRoom } from '../../releases';
import { ScheduleRoom } from '../../schedule';
import { AttachedWriter } from '../attached/AttachedWriter';
import { createWaiversHandlers } from './router';
import { WaiversService, WaiversServiceOptions } from './WaiversService';
import { WaiversStore } from './WaiversStore';
import { WaiverTargets, WaiverTargetsOptions } from './WaiverTargets';

/** @internal */
export interface WaiversOptions
  extends Pick<WaiversServiceOptions, 'isPartyTo'>,
    Pick<WaiverTargetsOptions, 'gatesOf'> {
  db: Knex;
  releases: ReleasesRoom;
  schedule: ScheduleRoom;
  writer: AttachedWriter;
}

/**
 * What lets a release go on in spite of a gate, a window or a conflict.
 *
 * @internal
 */
export function createWaivers(options: WaiversOptions) {
  const { db, releases, schedule } = options;
  const store = new WaiversStore(db);
  const service = new WaiversService({
    ...releases,
    ...options,
    store,
    releases: releases.store,
    targets: new WaiverTargets({
      ...options,
      windows: schedule.windows,
      conflicts: schedule.conflicts,
    }),
  });
  return { store, service, handlers: createWaiversHandlers(service) };
}
