import {
  AuthService,
  DiscoveryService,
  LifecycleService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { forgetOldAnswers } from './http/forgetOldAnswers';
import { IdempotencyStore } from './http/IdempotencyStore';
import { Journal } from './journal/Journal';
import { LedgerService } from './ledger/LedgerService';
import { LedgerStore } from './ledger/LedgerStore';
import { ChangeTeller } from './outbox/ChangeTeller';
import { Outbox } from './outbox/Outbox';
import { OutboxRelay, RELAY_LEASE_MS } from './outbox/OutboxRelay';
import { OutboxStore } from './outbox/OutboxStore';
import { startRelaying } from './outbox/startRelaying';
import { permissionGuard } from './permissions/permissionGuard';
import { PermissionsOnce } from './permissions/PermissionsOnce';
import { Job } from './room/Room';
import { SignIns } from './signIn/SignIns';

/** @internal */
export interface PlatformOptions {
  auth: AuthService;
  db: Knex;
  discovery: DiscoveryService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  signals: SignalsService;
}

/**
 * What every room stands on, and that knows no room.
 *
 * @internal
 */
export function createPlatform(options: PlatformOptions) {
  const { db, logger } = options;
  const ledger = new LedgerService(new LedgerStore(db));
  const outbox = new Outbox(options);
  const teller = new ChangeTeller(options);
  const outboxStore = new OutboxStore(db, RELAY_LEASE_MS);
  const relay = new OutboxRelay({
    store: outboxStore,
    tell: messages => teller.tell(messages),
    logger,
  });
  const permissions = new PermissionsOnce(options.permissions);
  const idempotency = new IdempotencyStore(db);
  const jobs: Job[] = [
    { start: () => startRelaying({ ...options, relay, outbox }) },
    { start: () => forgetOldAnswers({ ...options, idempotency }) },
  ];
  return {
    ledger,
    outbox,
    outboxBacklog: () => outboxStore.waiting(),
    journal: new Journal(db, { ledger, outbox }),
    permissions,
    guardPermission: permissionGuard(permissions),
    signIns: new SignIns(options),
    idempotency,
    jobs,
  };
}

/** @internal */
export type Platform = ReturnType<typeof createPlatform>;
