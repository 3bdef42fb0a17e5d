import { z } from 'zod';
import {
  calendarQuerySchema,
  calendarSchema,
  entitySummaryQuerySchema,
  entitySummarySchema,
} from '../calendar/calendar';
import {
  coverageSchema,
  dependenciesQuerySchema,
  dependenciesSchema,
  refreshRequestSchema,
  refreshResultSchema,
} from '../dependencies/dependencies';
import {
  ledgerPageSchema,
  ledgerQuerySchema,
  ledgerVerificationSchema,
} from '../ledger/ledger';
import { instantSchema } from '../primitives';
import { readinessSchema } from '../readiness/readiness';
import { releaseSchema } from '../release/release';
import {
  holdRequestSchema,
  newReleaseSchema,
  releaseChangeSchema,
  transitionRequestSchema,
} from '../release/releaseInput';
import {
  batchResultSchema,
  releaseActionsSchema,
  releaseBatchSchema,
  releaseListQuerySchema,
  releaseListSchema,
} from '../release/releaseQueries';
import { defineEndpoint } from './endpoint';

const releaseParams = z.strictObject({ id: z.string().min(1).max(64) });

const archivedQuery = z.strictObject({
  archived: z.boolean().optional().meta({
    description: 'true: answer the release although it is archived',
  }),
});

const READ = 'releases.release.read';
const CREATE = 'releases.release.create';
const UPDATE = 'releases.release.update';
const TRANSITION = 'releases.release.transition';
const DELETE = 'releases.release.delete';
const CONFIGURE = 'releases.configure';

/**
 * The operations of the HTTP API, by their operation id.
 *
 * @public
 */
export const endpoints = {
  listReleases: defineEndpoint({
    method: 'get',
    path: '/v1/releases',
    summary: 'List releases',
    query: releaseListQuerySchema,
    response: releaseListSchema,
    permission: READ,
  }),
  createRelease: defineEndpoint({
    method: 'post',
    path: '/v1/releases',
    summary: 'Make a release',
    body: newReleaseSchema,
    response: releaseSchema,
    status: 201,
    etag: true,
    idempotent: true,
    permission: CREATE,
    refusals: [403, 409, 413],
  }),
  importReleases: defineEndpoint({
    method: 'post',
    path: '/v1/releases:batch',
    summary: 'Import many releases',
    description:
      'Makes or updates each release by its source. A second import of the same rows changes nothing. With an invalid row nothing is written and the status is 400, unless `partial` is true.',
    body: releaseBatchSchema,
    response: batchResultSchema,
    idempotent: true,
    permission: CREATE,
    refusals: [403, 413],
  }),
  getRelease: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}',
    summary: 'Get a release',
    params: releaseParams,
    query: archivedQuery,
    response: releaseSchema,
    etag: true,
    permission: READ,
    refusals: [404],
  }),
  updateRelease: defineEndpoint({
    method: 'patch',
    path: '/v1/releases/{id}',
    summary: 'Change a release',
    description:
      'Changes only the fields that are named; null clears one. Changing what an approved release ships voids its approval.',
    params: releaseParams,
    body: releaseChangeSchema,
    response: releaseSchema,
    ifMatch: 'required',
    etag: true,
    permission: UPDATE,
    refusals: [403, 404, 409, 413, 428],
  }),
  archiveRelease: defineEndpoint({
    method: 'delete',
    path: '/v1/releases/{id}',
    summary: 'Archive a release',
    params: releaseParams,
    response: releaseSchema,
    ifMatch: 'honoured',
    etag: true,
    permission: DELETE,
    refusals: [403, 404, 409],
  }),
  restoreRelease: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/restore',
    summary: 'Restore an archived release',
    params: releaseParams,
    response: releaseSchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: DELETE,
    refusals: [403, 404, 409],
  }),
  transitionRelease: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/transitions',
    summary: 'Move a release to another state',
    params: releaseParams,
    body: transitionRequestSchema,
    response: releaseSchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: TRANSITION,
    refusals: [403, 404, 409, 422],
  }),
  holdRelease: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/hold',
    summary: 'Put a release on hold',
    params: releaseParams,
    body: holdRequestSchema,
    response: releaseSchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: TRANSITION,
    refusals: [403, 404, 409],
  }),
  unholdRelease: defineEndpoint({
    method: 'delete',
    path: '/v1/releases/{id}/hold',
    summary: 'Release from hold',
    params: releaseParams,
    response: releaseSchema,
    ifMatch: 'honoured',
    etag: true,
    permission: TRANSITION,
    refusals: [403, 404, 409],
  }),
  getReleaseActions: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/actions',
    summary: 'What the caller may do with a release, and why not the rest',
    params: releaseParams,
    response: releaseActionsSchema,
    permission: READ,
    refusals: [404],
  }),
  getReadiness: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/readiness',
    summary: 'Whether a release is ready, and why',
    params: releaseParams,
    query: z.strictObject({
      at: instantSchema.optional().meta({
        description: 'Judge the release as of this instant; absent: now',
      }),
    }),
    response: readinessSchema,
    permission: READ,
    refusals: [404],
  }),
  getReleaseLedger: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/ledger',
    summary: 'Everything that happened to a release',
    params: releaseParams,
    query: ledgerQuerySchema,
    response: ledgerPageSchema,
    permission: READ,
    refusals: [404],
  }),
  verifyReleaseLedger: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/ledger/verify',
    summary: "Walk one release's chain and name the first broken link",
    params: releaseParams,
    response: ledgerVerificationSchema,
    permission: READ,
    refusals: [404],
  }),
  verifyLedger: defineEndpoint({
    method: 'get',
    path: '/v1/ledger/verify',
    summary: 'Walk every chain and name the first broken link',
    response: ledgerVerificationSchema,
    permission: CONFIGURE,
    refusals: [403],
  }),
  getCalendar: defineEndpoint({
    method: 'get',
    path: '/v1/calendar',
    summary: 'Releases and milestones in a span of time',
    query: calendarQuerySchema,
    response: calendarSchema,
    permission: READ,
  }),
  getDependencies: defineEndpoint({
    method: 'get',
    path: '/v1/dependencies',
    summary: 'Providers and consumers of an entity',
    description:
      'The nearest edges come first, at most `limit` of them. An entity that the snapshot does not have and that never had an edge is answered with 404; before the first snapshot nothing is known of any, and the answer is empty.',
    query: dependenciesQuerySchema,
    response: dependenciesSchema,
    refusals: [404],
  }),
  getCoverage: defineEndpoint({
    method: 'get',
    path: '/v1/dependencies/coverage',
    summary: 'How far the derived dependencies can be trusted',
    response: coverageSchema,
  }),
  refreshDependencies: defineEndpoint({
    method: 'post',
    path: '/v1/dependencies/refresh',
    summary: 'Derive the dependencies from the catalog now',
    description:
      'A catalog that returns less than half of what it had is not applied without `force`; the answer says `refused`.',
    body: refreshRequestSchema.optional(),
    response: refreshResultSchema,
    permission: CONFIGURE,
    refusals: [403, 409, 503],
  }),
  getEntitySummary: defineEndpoint({
    method: 'get',
    path: '/v1/entities/{kind}/{namespace}/{name}/summary',
    summary: 'Everything the Releases tab of an entity shows first',
    params: z.strictObject({
      kind: z.string().min(1).max(63),
      namespace: z.string().min(1).max(63),
      name: z.string().min(1).max(63),
    }),
    query: entitySummaryQuerySchema,
    response: entitySummarySchema,
    permission: READ,
  }),
  getOpenApiDocument: defineEndpoint({
    method: 'get',
    path: '/v1/openapi.json',
    summary: 'This document',
    response: z.record(z.string(), z.unknown()).meta({
      description: 'An OpenAPI 3.1 document',
    }),
  }),
};

/** @public */
export type Endpoints = typeof endpoints;

/** @public */
export type EndpointId = keyof Endpoints;
