import { trainManagePermission } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  Handlers,
  Journal,
  LedgerService,
  PermissionGuard,
  VersionedRecords,
  VersionedStore,
} from '../../platform';
import { ReleasesReader, ReleaseWriter } from '../../releases';
import { CurrentWorkingCalendar } from '../workingCalendar/CurrentWorkingCalendar';
import {
  MilestoneTemplatesService,
  StoredTemplate,
} from './MilestoneTemplatesService';

/**
 * Milestone templates.
 *
 * @internal
 */
export function createMilestoneTemplates(options: {
  db: Knex;
  reader: ReleasesReader;
  writer: ReleaseWriter;
  journal: Journal;
  ledger: LedgerService;
  guardPermission: PermissionGuard;
  workingCalendar: CurrentWorkingCalendar;
}) {
  const { db, journal, ledger, guardPermission } = options;
  const store = new VersionedStore<StoredTemplate>(db, {
    table: 'milestone_templates',
    noun: 'milestone template',
    kind: 'milestoneTemplates',
  });
  const templates = new MilestoneTemplatesService({
    ...options,
    records: new VersionedRecords<StoredTemplate>({
      store,
      journal,
      ledger,
      authorize: credentials =>
        guardPermission(trainManagePermission, credentials),
    }),
  });
  const handlers = {
    listMilestoneTemplates: ({ query }) => templates.list(query),
    createMilestoneTemplate: request => templates.create(request, request.body),
    getMilestoneTemplate: ({ params, query }) =>
      templates.get(params.id, query),
    updateMilestoneTemplate: request =>
      templates.change(request, request.params.id, request.body),
    archiveMilestoneTemplate: request =>
      templates.archive(request, request.params.id),
    restoreMilestoneTemplate: request =>
      templates.restore(request, request.params.id),
    getMilestoneTemplateLedger: ({ params, query }) =>
      templates.ledgerOf(params.id, query),
    getMilestoneDates: ({ credentials, query }) =>
      templates.dates(credentials, query),
    applyMilestoneTemplate: request =>
      templates.apply(request, request.params.id, request.body),
  } satisfies Handlers;
  return { store, handlers };
}
