import { z } from 'zod';
import { defineEndpoint } from './endpoints/endpoint';
import { administrationEndpoints } from './endpoints/administration';
import { bookingEndpoints } from './endpoints/bookings';
import { calendarEndpoints } from './endpoints/calendar';
import { checklistEndpoints } from './endpoints/checklists';
import { conflictEndpoints } from './endpoints/conflicts';
import { decisionEndpoints } from './endpoints/decisions';
import { dependencyEndpoints } from './endpoints/dependencies';
import { deploymentEndpoints } from './endpoints/deployments';
import { entityEndpoints } from './endpoints/entities';
import { evidenceEndpoints } from './endpoints/evidence';
import { feedEndpoints } from './endpoints/feeds';
import { gateEndpoints } from './endpoints/gate';
import { holidayEndpoints } from './endpoints/holidays';
import { intakeEndpoints } from './endpoints/intake';
import { ledgerEndpoints } from './endpoints/ledger';
import { milestoneTemplateEndpoints } from './endpoints/milestoneTemplates';
import { planEndpoints } from './endpoints/plans';
import { policyEndpoints } from './endpoints/policies';
import { readinessEndpoints } from './endpoints/readiness';
import { releasePolicyEndpoints } from './endpoints/releasePolicies';
import { releaseEndpoints } from './endpoints/releases';
import { rollUpEndpoints } from './endpoints/rollUp';
import { reviewEndpoints } from './endpoints/reviews';
import { riskEndpoints } from './endpoints/risks';
import { timelineEndpoints } from './endpoints/timeline';
import { trainEndpoints } from './endpoints/trains';
import { voteEndpoints } from './endpoints/votes';
import { waiverEndpoints } from './endpoints/waivers';
import { windowEndpoints } from './endpoints/windows';
import { workEndpoints } from './endpoints/work';

/**
 * The operations of the HTTP API, by their operation id.
 *
 * @public
 */
export const endpoints = {
  ...releaseEndpoints,
  ...workEndpoints,
  ...readinessEndpoints,
  ...policyEndpoints,
  ...releasePolicyEndpoints,
  ...evidenceEndpoints,
  ...intakeEndpoints,
  ...ledgerEndpoints,
  ...calendarEndpoints,
  ...rollUpEndpoints,
  ...dependencyEndpoints,
  ...entityEndpoints,
  ...decisionEndpoints,
  ...windowEndpoints,
  ...holidayEndpoints,
  ...waiverEndpoints,
  ...voteEndpoints,
  ...checklistEndpoints,
  ...riskEndpoints,
  ...reviewEndpoints,
  ...trainEndpoints,
  ...milestoneTemplateEndpoints,
  ...bookingEndpoints,
  ...conflictEndpoints,
  ...planEndpoints,
  ...feedEndpoints,
  ...timelineEndpoints,
  ...deploymentEndpoints,
  ...gateEndpoints,
  ...administrationEndpoints,
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
