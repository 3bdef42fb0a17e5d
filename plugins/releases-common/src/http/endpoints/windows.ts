import {
  newWindowSchema,
  windowChangeSchema,
  windowListQuerySchema,
  windowListSchema,
  windowPreviewSchema,
  windowSchema,
} from '../../schedule/window';
import {
  windowImportResultSchema,
  windowImportSchema,
} from '../../schedule/windowImport';
import { ledgerPageSchema, ledgerQuerySchema } from '../../ledger/ledger';
import { windowManagePermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';
import { archivedQuery } from './archivedQuery';
import { idParams } from './idParams';

/** @internal */
export const windowEndpoints = {
  listWindows: defineEndpoint({
    method: 'get',
    path: '/v1/windows',
    summary: 'List freezes and allow windows, by name',
    query: windowListQuerySchema,
    response: windowListSchema,
  }),
  createWindow: defineEndpoint({
    method: 'post',
    path: '/v1/windows',
    summary: 'Create a freeze or an allow window',
    body: newWindowSchema,
    response: windowSchema,
    status: 201,
    etag: true,
    idempotent: true,
    permission: windowManagePermission.name,
    refusals: [403],
  }),
  previewWindow: defineEndpoint({
    method: 'post',
    path: '/v1/windows/preview',
    summary: 'Preview a window before it is saved',
    body: newWindowSchema,
    response: windowPreviewSchema,
  }),
  importWindows: defineEndpoint({
    method: 'post',
    path: '/v1/windows/import',
    summary: 'Create windows from the events of an iCalendar file',
    description:
      'Importing the same file again changes nothing. If an event is invalid, nothing is written.',
    body: windowImportSchema,
    response: windowImportResultSchema,
    idempotent: true,
    permission: windowManagePermission.name,
    refusals: [403, 413],
  }),
  getWindow: defineEndpoint({
    method: 'get',
    path: '/v1/windows/{id}',
    summary: 'Get a window',
    params: idParams,
    query: archivedQuery,
    response: windowSchema,
    etag: true,
    refusals: [404],
  }),
  updateWindow: defineEndpoint({
    method: 'patch',
    path: '/v1/windows/{id}',
    summary: 'Change a window',
    description:
      'Windows from the configuration are refused with 409; change them there.',
    params: idParams,
    body: windowChangeSchema,
    response: windowSchema,
    ifMatch: 'required',
    etag: true,
    permission: windowManagePermission.name,
    refusals: [403, 404, 409, 428],
    idempotent: true,
  }),
  archiveWindow: defineEndpoint({
    method: 'delete',
    path: '/v1/windows/{id}',
    summary: 'Archive a window: it no longer counts',
    params: idParams,
    response: windowSchema,
    ifMatch: 'honoured',
    etag: true,
    permission: windowManagePermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
  restoreWindow: defineEndpoint({
    method: 'post',
    path: '/v1/windows/{id}/restore',
    summary: 'Restore an archived window',
    params: idParams,
    response: windowSchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: windowManagePermission.name,
    refusals: [403, 404, 409],
  }),
  getWindowLedger: defineEndpoint({
    method: 'get',
    path: '/v1/windows/{id}/ledger',
    summary: 'Everything that happened to a window',
    params: idParams,
    query: ledgerQuerySchema,
    response: ledgerPageSchema,
    refusals: [404],
  }),
};
