import { Knex } from 'knex';
import { Handlers, LedgerService } from '../../platform';
import { ReleasesRoom } from '../../releases';
import { AttachedWriter } from '../attached/AttachedWriter';
import { RiskQueries } from './RiskQueries';
import { RiskRegister } from './RiskRegister';
import { RisksKeeper } from './RisksKeeper';
import { RisksService } from './RisksService';
import { ListedRisksStore, RisksStore } from './RisksStore';

/** @internal */
export interface RisksOptions {
  db: Knex;
  ledger: LedgerService;
  releases: ReleasesRoom;
  writer: AttachedWriter;
}

/**
 * What may go wrong with releases, and what is done about it.
 *
 * @internal
 */
export function createRisks(options: RisksOptions) {
  const { db, releases } = options;
  const store = new RisksStore(db);
  const keeper = new RisksKeeper({
    store,
    listedStore: new ListedRisksStore(db),
    releases: releases.store,
  });
  const service = new RisksService({
    ...releases,
    ...options,
    store,
    keeper,
  });
  const register = new RiskRegister(new RiskQueries(db), releases.reader);
  return {
    store,
    keeper,
    handlers: {
      listRisks: ({ credentials, query }) => register.list(credentials, query),
      getReleaseRisks: ({ credentials, params }) =>
        service.ofRelease(credentials, params.id),
      addRisk: request => service.add(request, request.params.id, request.body),
      updateRisk: request =>
        service.change(request, request.params, request.body),
      removeRisk: request => service.remove(request, request.params),
    } satisfies Handlers,
  };
}
