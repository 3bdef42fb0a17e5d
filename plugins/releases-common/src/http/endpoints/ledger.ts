import {
  ledgerPageSchema,
  ledgerQuerySchema,
  ledgerVerificationSchema,
} from '../../ledger/ledger';
import {
  releaseReadPermission,
  releaseConfigurePermission,
} from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const ledgerEndpoints = {
  getReleaseLedger: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/ledger',
    summary: 'Everything that happened to a release',
    params: idParams,
    query: ledgerQuerySchema,
    response: ledgerPageSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  verifyReleaseLedger: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/ledger/verify',
    summary:
      'Verify the ledger chain of a release and name the first broken link',
    params: idParams,
    response: ledgerVerificationSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  verifyLedger: defineEndpoint({
    method: 'get',
    path: '/v1/ledger/verify',
    summary: 'Verify all ledger chains and name the first broken link',
    response: ledgerVerificationSchema,
    permission: releaseConfigurePermission.name,
    refusals: [403],
  }),
};
