import {
  applyTemplateSchema,
  milestoneTemplateChangeSchema,
  milestoneDatesQuerySchema,
  milestoneDatesSchema,
  milestoneTemplateListQuerySchema,
  milestoneTemplateListSchema,
  milestoneTemplateSchema,
  newMilestoneTemplateSchema,
} from '../../schedule/milestoneTemplate';
import { ledgerPageSchema, ledgerQuerySchema } from '../../ledger/ledger';
import {
  releaseReadPermission,
  releaseUpdatePermission,
  trainManagePermission,
} from '../../permissions/permissions';
import { releaseSchema } from '../../release/release';
import { defineEndpoint } from './endpoint';
import { archivedQuery } from './archivedQuery';
import { idParams } from './idParams';

/** @internal */
export const milestoneTemplateEndpoints = {
  listMilestoneTemplates: defineEndpoint({
    method: 'get',
    path: '/v1/milestone-templates',
    summary: 'List milestone templates, by name',
    query: milestoneTemplateListQuerySchema,
    response: milestoneTemplateListSchema,
  }),
  createMilestoneTemplate: defineEndpoint({
    method: 'post',
    path: '/v1/milestone-templates',
    summary:
      'Create a milestone template, also from the milestones of a release',
    body: newMilestoneTemplateSchema,
    response: milestoneTemplateSchema,
    status: 201,
    etag: true,
    idempotent: true,
    permission: trainManagePermission.name,
    refusals: [403, 404],
  }),
  getMilestoneTemplate: defineEndpoint({
    method: 'get',
    path: '/v1/milestone-templates/{id}',
    summary: 'Get a milestone template',
    params: idParams,
    query: archivedQuery,
    response: milestoneTemplateSchema,
    etag: true,
    refusals: [404],
  }),
  updateMilestoneTemplate: defineEndpoint({
    method: 'patch',
    path: '/v1/milestone-templates/{id}',
    summary: 'Change a milestone template',
    params: idParams,
    body: milestoneTemplateChangeSchema,
    response: milestoneTemplateSchema,
    ifMatch: 'required',
    etag: true,
    permission: trainManagePermission.name,
    refusals: [403, 404, 409, 428],
    idempotent: true,
  }),
  archiveMilestoneTemplate: defineEndpoint({
    method: 'delete',
    path: '/v1/milestone-templates/{id}',
    summary: 'Archive a milestone template',
    params: idParams,
    response: milestoneTemplateSchema,
    ifMatch: 'honoured',
    etag: true,
    permission: trainManagePermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
  restoreMilestoneTemplate: defineEndpoint({
    method: 'post',
    path: '/v1/milestone-templates/{id}/restore',
    summary: 'Restore an archived milestone template',
    params: idParams,
    response: milestoneTemplateSchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: trainManagePermission.name,
    refusals: [403, 404, 409],
  }),
  getMilestoneTemplateLedger: defineEndpoint({
    method: 'get',
    path: '/v1/milestone-templates/{id}/ledger',
    summary: 'Everything that happened to a milestone template',
    params: idParams,
    query: ledgerQuerySchema,
    response: ledgerPageSchema,
    refusals: [404],
  }),
  getMilestoneDates: defineEndpoint({
    method: 'get',
    path: '/v1/milestones/dates',
    summary: 'When the milestones of a release would be due',
    query: milestoneDatesQuerySchema,
    response: milestoneDatesSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  applyMilestoneTemplate: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/milestones/from-template',
    summary: 'Set the milestones of a release from a template',
    description:
      'Open milestones with the same name get new dates; the others are added.',
    params: idParams,
    body: applyTemplateSchema,
    response: releaseSchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: releaseUpdatePermission.name,
    refusals: [403, 404, 409, 422],
  }),
};
