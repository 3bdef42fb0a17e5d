import { EndpointId } from '@slipway/backstage-plugin-releases-common';
import { noQuery } from './operations/badInput';
import { administrationOperations } from './operations/administration';
import { bookingOperations } from './operations/bookings';
import { calendarOperations } from './operations/calendar';
import { checklistOperations } from './operations/checklists';
import { conflictOperations } from './operations/conflicts';
import { decisionOperations } from './operations/decisions';
import { dependencyOperations } from './operations/dependencies';
import { deploymentOperations } from './operations/deployments';
import { entityOperations } from './operations/entities';
import { evidenceOperations } from './operations/evidence';
import { feedOperations } from './operations/feeds';
import { gateOperations } from './operations/gate';
import { holidayOperations } from './operations/holidays';
import { intakeOperations } from './operations/intake';
import { ledgerOperations } from './operations/ledger';
import { milestoneTemplateOperations } from './operations/milestoneTemplates';
import { Operation } from './operations/Operation';
import { planOperations } from './operations/plans';
import { policyOperations } from './operations/policies';
import { READ } from './operations/promised';
import { readinessOperations } from './operations/readiness';
import { releasePolicyOperations } from './operations/releasePolicies';
import { releaseOperations } from './operations/releases';
import { reviewOperations } from './operations/reviews';
import { riskOperations } from './operations/risks';
import { trainOperations } from './operations/trains';
import { voteOperations } from './operations/votes';
import { waiverOperations } from './operations/waivers';
import { windowOperations } from './operations/windows';
import { workOperations } from './operations/work';

/** Every operation; one that is missing here fails the test. */
export const operations: Record<EndpointId, Operation> = {
  ...releaseOperations,
  ...workOperations,
  ...readinessOperations,
  ...policyOperations,
  ...releasePolicyOperations,
  ...evidenceOperations,
  ...intakeOperations,
  ...ledgerOperations,
  ...calendarOperations,
  ...dependencyOperations,
  ...deploymentOperations,
  ...entityOperations,
  ...decisionOperations,
  ...gateOperations,
  ...windowOperations,
  ...holidayOperations,
  ...waiverOperations,
  ...voteOperations,
  ...checklistOperations,
  ...riskOperations,
  ...reviewOperations,
  ...administrationOperations,
  ...trainOperations,
  ...milestoneTemplateOperations,
  ...feedOperations,
  ...bookingOperations,
  ...conflictOperations,
  ...planOperations,
  getOpenApiDocument: { promised: READ, bad: noQuery },
};
