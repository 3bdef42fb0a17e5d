import { conflictTemplates } from './conflictTemplates';
import { conflictKindTemplates } from './conflictKindTemplates';
import { decisionTemplates } from './decisionTemplates';
import { deploymentTemplates } from './deploymentTemplates';
import { ignoredEvidenceTemplates } from './evidenceTemplates';
import { gateAnswerTemplates } from './gateAnswerTemplates';
import { gateTemplates } from './gateTemplates';
import { intakeTemplates } from './intakeTemplates';
import { noticeTemplates } from './noticeTemplates';
import { orderTemplates } from './orderTemplates';
import { phraseTemplates } from './phraseTemplates';
import { planTemplates } from './planTemplates';
import { policySetTemplates } from './policySetTemplates';
import { readinessTemplates } from './readinessTemplates';
import { reviewTemplates } from './reviewTemplates';
import { riskTemplates } from './riskTemplates';
import { slotsTemplates } from './slotsTemplates';
import { stateTemplates } from './stateTemplates';
import { timeTemplates } from './timeTemplates';
import { trainTemplates } from './trainTemplates';
import { uncertainTemplates } from './uncertainTemplates';
import { windowTemplates } from './windowTemplates';
import { workTemplates } from './workTemplates';

/**
 * The English templates of all messages, by area and code; `_one` and `_other`
 * stand for a `count`, and other endings for a `context`.
 *
 * @public
 */
export const messageTemplates = {
  conflict: conflictTemplates,
  conflictKind: conflictKindTemplates,
  decision: decisionTemplates,
  deployment: deploymentTemplates,
  gate: gateTemplates,
  gateAnswer: gateAnswerTemplates,
  ignoredEvidence: ignoredEvidenceTemplates,
  intake: intakeTemplates,
  notice: noticeTemplates,
  order: orderTemplates,
  phrase: phraseTemplates,
  plan: planTemplates,
  policySet: policySetTemplates,
  readiness: readinessTemplates,
  review: reviewTemplates,
  risk: riskTemplates,
  slots: slotsTemplates,
  state: stateTemplates,
  time: timeTemplates,
  train: trainTemplates,
  uncertain: uncertainTemplates,
  window: windowTemplates,
  work: workTemplates,
} as const;
