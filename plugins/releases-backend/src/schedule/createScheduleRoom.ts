import {
  LifecycleService,
  LoggerService,
  RootConfigService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { DependenciesRoom } from '../dependencies';
import { Job, Platform, Room } from '../platform';
import { MilestoneMover, ReleasesRoom } from '../releases';
import { BookingCalendar } from './bookings/BookingCalendar';
import { BookingsService } from './bookings/BookingsService';
import { BookingsStore } from './bookings/BookingsStore';
import { CapacityReader } from './bookings/CapacityReader';
import { readCapacities } from './bookings/readCapacities';
import { createBookingsHandlers } from './bookings/router';
import { ConflictWitness } from './conflicts/compute/ConflictRecomputer';
import { createConflicts } from './conflicts/createConflicts';
import { createHolidays } from './holidays/createHolidays';
import { createMilestoneTemplates } from './milestones/createMilestoneTemplates';
import { moveMilestones } from './milestones/moveMilestones';
import { createMoves } from './moves/createMoves';
import { createTrains } from './trains/createTrains';
import { readConfiguredWindows } from './windows/record/ConfiguredWindows';
import { createWindows } from './windows/createWindows';
import { WindowWitness } from './windows/record/WindowWriter';
import { CurrentWorkingCalendar } from './workingCalendar/CurrentWorkingCalendar';
import { HolidayCalendars } from './workingCalendar/HolidayCalendars';
import { readWorkingCalendar } from './workingCalendar/readWorkingCalendar';

/** @internal */
export interface ScheduleRoomOptions {
  config: RootConfigService;
  db: Knex;
  dependencies: DependenciesRoom;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  platform: Platform;
  releases: ReleasesRoom;
  /** Sees every write of windows and conflicts, in its transaction. */
  witness: WindowWitness & ConflictWitness;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
}

/**
 * When releases may happen, what they collide with, and when they could.
 *
 * @internal
 */
export function createScheduleRoom(options: ScheduleRoomOptions) {
  const { config, db, logger, platform, releases, scheduler } = options;
  const { dependencies } = options.dependencies;
  const { reader, writer, authorizer, entities, store, aboard } = releases;
  const { journal, ledger, outbox, guardPermission } = platform;
  const configuredWindows = readConfiguredWindows(config);
  const holidayCalendars = new HolidayCalendars(db);
  const workingCalendar = new CurrentWorkingCalendar(
    readWorkingCalendar(config),
    holidayCalendars,
  );
  const shared = {
    ...options,
    workingCalendar,
    dependencies,
    reader,
    writer,
    authorizer,
    journal,
    ledger,
    guardPermission,
  };

  const listeners: (() => void)[] = [];
  const scheduleChanged = () => listeners.forEach(listener => listener());
  const windows = createWindows({
    ...shared,
    entities,
    onChanged: scheduleChanged,
    onTurned: () => {
      outbox.announce('windows');
      scheduleChanged();
    },
  });
  const bookingsStore = new BookingsStore(db);
  const capacities = new CapacityReader({
    configured: readCapacities(config),
    dependencies,
    logger,
  });
  const trains = createTrains({
    ...shared,
    onChanged: scheduleChanged,
    members: {
      aboard: (...of) => aboard.aboard(...of),
      aboardCounts: trainIds => aboard.aboardCounts(trainIds),
      carriers: refs => store.carriers(refs),
      byIds: ids => store.byIds(ids),
    },
  });
  const conflicts = createConflicts({
    ...options,
    dependencies,
    bookings: bookingsStore,
    capacities,
    decisions: windows.decisions,
    departures: trains.departures,
  });
  listeners.push(() => conflicts.recomputer.everythingChanged());
  const bookings = new BookingsService({
    ...shared,
    store: bookingsStore,
    capacities,
    onChanged: () => conflicts.recomputer.everythingChanged(),
  });
  const templates = createMilestoneTemplates(shared);
  const holidays = createHolidays({ ...shared, store: holidayCalendars });
  const milestoneMover: MilestoneMover = async () => {
    const workingDays = await workingCalendar.workingDays();
    return (milestones, from, to) =>
      moveMilestones(milestones, from, to, workingDays);
  };
  const moves = createMoves({
    ...shared,
    loader: conflicts.loader,
    conflicts: conflicts.conflicts,
    decisions: windows.decisions,
    milestoneMover,
    drafts: releases.service,
  });
  const jobs: Job[] = [
    { start: () => windows.applyConfigured(configuredWindows) },
    { start: () => windows.announcer.schedule(scheduler) },
    conflicts.job,
  ];

  return {
    windows: windows.windows,
    windowsStore: windows.store,
    decisions: windows.decisions,
    windowGuard: windows.guard,
    conflicts: conflicts.conflicts,
    trains: trains.trains,
    trainGate: trains.gate,
    trainCalendar: trains.calendar,
    comingDepartures: trains.coming,
    bookingCalendar: new BookingCalendar({
      ...shared,
      store: bookingsStore,
      windows: windows.store,
    }),
    milestoneMover,
    workingCalendar,
    holidays: holidays.inForce,
    /** Tells that what all conflicts hang on was changed. */
    everythingChanged: () => conflicts.recomputer.everythingChanged(),
    handlers: {
      ...windows.handlers,
      ...holidays.handlers,
      ...createBookingsHandlers(bookings),
      ...conflicts.handlers,
      ...trains.handlers,
      ...templates.handlers,
      ...moves.handlers,
    },
    jobs,
    ledgerSubjects: [
      windows.store,
      bookingsStore,
      conflicts.acknowledgements,
      trains.store,
      templates.store,
      holidayCalendars,
    ],
  } satisfies Room & Record<string, unknown>;
}

/** @internal */
export type ScheduleRoom = ReturnType<typeof createScheduleRoom>;
