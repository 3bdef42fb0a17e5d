import { idSchema } from '../../primitives';
import { boardingRequestSchema, boardingSchema } from '../../schedule/boarding';
import {
  departureListQuerySchema,
  departureListSchema,
} from '../../schedule/departure';
import { trainSchema } from '../../schedule/train';
import { newTrainSchema, trainChangeSchema } from '../../schedule/trainInput';
import {
  trainPlanQuerySchema,
  trainPlanSchema,
} from '../../schedule/trainPlan';
import {
  trainListQuerySchema,
  trainListSchema,
} from '../../schedule/trainQueries';
import { ledgerPageSchema, ledgerQuerySchema } from '../../ledger/ledger';
import {
  releaseReadPermission,
  releaseUpdatePermission,
  trainManagePermission,
} from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';
import { archivedQuery } from './archivedQuery';
import { idParams } from './idParams';

/** @internal */
export const trainEndpoints = {
  listTrains: defineEndpoint({
    method: 'get',
    path: '/v1/trains',
    summary: 'List trains, by name',
    query: trainListQuerySchema,
    response: trainListSchema,
  }),
  createTrain: defineEndpoint({
    method: 'post',
    path: '/v1/trains',
    summary: 'Create a train',
    body: newTrainSchema,
    response: trainSchema,
    status: 201,
    etag: true,
    idempotent: true,
    permission: trainManagePermission.name,
    refusals: [403],
  }),
  getTrain: defineEndpoint({
    method: 'get',
    path: '/v1/trains/{id}',
    summary: 'Get a train',
    params: idParams,
    query: archivedQuery,
    response: trainSchema,
    etag: true,
    refusals: [404],
  }),
  updateTrain: defineEndpoint({
    method: 'patch',
    path: '/v1/trains/{id}',
    summary: 'Change a train',
    description:
      'Refused with 422 if a future departure with releases aboard would be lost.',
    params: idParams,
    body: trainChangeSchema,
    response: trainSchema,
    ifMatch: 'required',
    etag: true,
    permission: trainManagePermission.name,
    refusals: [403, 404, 409, 422, 428],
    idempotent: true,
  }),
  archiveTrain: defineEndpoint({
    method: 'delete',
    path: '/v1/trains/{id}',
    summary: 'Archive a train: no release can board it any more',
    params: idParams,
    response: trainSchema,
    ifMatch: 'honoured',
    etag: true,
    permission: trainManagePermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
  restoreTrain: defineEndpoint({
    method: 'post',
    path: '/v1/trains/{id}/restore',
    summary: 'Restore an archived train',
    params: idParams,
    response: trainSchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: trainManagePermission.name,
    refusals: [403, 404, 409],
  }),
  getTrainLedger: defineEndpoint({
    method: 'get',
    path: '/v1/trains/{id}/ledger',
    summary: 'Everything that happened to a train',
    params: idParams,
    query: ledgerQuerySchema,
    response: ledgerPageSchema,
    refusals: [404],
  }),
  listDepartures: defineEndpoint({
    method: 'get',
    path: '/v1/trains/{id}/departures',
    summary:
      'The departures of a train, with cutoffs and how many releases are aboard',
    params: idParams,
    query: departureListQuerySchema,
    response: departureListSchema,
    refusals: [404],
  }),
  getTrainPlan: defineEndpoint({
    method: 'get',
    path: '/v1/trains/{id}/plan',
    summary:
      'The waves of a departure, order violations, and releases that miss a cutoff',
    params: idParams,
    query: trainPlanQuerySchema,
    response: trainPlanSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  boardTrain: defineEndpoint({
    method: 'post',
    path: '/v1/trains/{id}/aboard',
    summary: 'Board releases, all or none',
    description:
      'Releases of components with circular dependencies ship together: the others board too, and are named in the response. Refused with 422 if the departure is full, a cutoff is missed or the order is contradictory.',
    params: idParams,
    body: boardingRequestSchema,
    response: boardingSchema,
    idempotent: true,
    permission: releaseUpdatePermission.name,
    refusals: [403, 404, 409, 422],
  }),
  leaveTrain: defineEndpoint({
    method: 'delete',
    path: '/v1/trains/{id}/aboard/{releaseId}',
    summary: 'Remove a release, and those that ship together with it',
    params: idParams.extend({ releaseId: idSchema }),
    response: boardingSchema,
    permission: releaseUpdatePermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
};
