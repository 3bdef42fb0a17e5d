import { trainManagePermission } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Handlers } from '../../platform/http/handlers';
import { LedgerService } from '../../platform/ledger/LedgerService';
import { PermissionGuard } from '../../platform/permissions/permissionGuard';
import { ReleasesReader } from '../../releases/record/ReleasesReader';
import { ReleaseWriter } from '../../releases/commands/ReleaseWriter';
import { Records } from '../../platform/journal/Records';
import { RecordStore } from '../../platform/journal/RecordStore';
import { WorkingDays } from '../workingCalendar/workingDays';
import {
  MilestoneTemplatesService,
  StoredTemplate,
} from './MilestoneTemplatesService';

/**
 * Milestone templates.
 *
 * @internal
 */
export function createMilestoneTemplatesRoom(options: {
  db: Knex;
  reader: ReleasesReader;
  writer: ReleaseWriter;
  ledger: LedgerService;
  guardPermission: PermissionGuard;
  workingDays: WorkingDays;
}) {
  const { db, ledger, guardPermission } = options;
  const templates = new MilestoneTemplatesService({
    ...options,
    records: new Records<StoredTemplate>({
      store: new RecordStore<StoredTemplate>(db, 'milestone_templates'),
      ledger,
      noun: 'milestone template',
      subjectOf: id => `milestone-template:${id}`,
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
    applyMilestoneTemplate: request =>
      templates.apply(request, request.params.id, request.body),
  } satisfies Handlers;
  return { templates, handlers };
}
