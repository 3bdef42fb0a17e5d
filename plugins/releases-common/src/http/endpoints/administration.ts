import {
  administrationHealthSchema,
  allFeedsQuerySchema,
  allFeedsSchema,
  catalogCoverageQuerySchema,
  catalogCoverageSchema,
  ledgerVerificationRunSchema,
  policiesInForceSchema,
  workingCalendarSchema,
} from '../../administration/administration';
import { releaseConfigurePermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';

const permission = releaseConfigurePermission.name;

/** @internal */
export const administrationEndpoints = {
  getCatalogCoverage: defineEndpoint({
    method: 'get',
    path: '/v1/administration/coverage',
    summary: 'What the catalog lacks for releases, and in which file to add it',
    query: catalogCoverageQuerySchema,
    response: catalogCoverageSchema,
    permission,
    refusals: [403],
  }),
  getAdministrationHealth: defineEndpoint({
    method: 'get',
    path: '/v1/administration/health',
    summary: 'How refreshes, evidence providers and the outbox are doing',
    response: administrationHealthSchema,
    permission,
    refusals: [403],
  }),
  listAllFeeds: defineEndpoint({
    method: 'get',
    path: '/v1/administration/feeds',
    summary: 'List the calendar feeds of everybody',
    description: 'Without their tokens. `DELETE /v1/feeds/{id}` revokes one.',
    query: allFeedsQuerySchema,
    response: allFeedsSchema,
    permission,
    refusals: [403],
  }),
  listPoliciesInForce: defineEndpoint({
    method: 'get',
    path: '/v1/administration/policies',
    summary: 'The policies in force, and what of them cannot be resolved',
    response: policiesInForceSchema,
    permission,
    refusals: [403],
  }),
  getWorkingCalendar: defineEndpoint({
    method: 'get',
    path: '/v1/administration/working-calendar',
    summary: 'The working days and holidays in force',
    response: workingCalendarSchema,
    permission,
    refusals: [403],
  }),
  getLedgerVerification: defineEndpoint({
    method: 'get',
    path: '/v1/administration/ledger-verification',
    summary: 'How far the verification of all ledger chains is, or its result',
    response: ledgerVerificationRunSchema,
    permission,
    refusals: [403],
  }),
  startLedgerVerification: defineEndpoint({
    method: 'post',
    path: '/v1/administration/ledger-verification',
    summary: 'Verify all ledger chains in the background',
    description:
      'If a verification is running, the response tells of that one and no other is started.',
    response: ledgerVerificationRunSchema,
    permission,
    refusals: [403],
  }),
};
