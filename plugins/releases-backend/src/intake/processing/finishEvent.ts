import { Message } from '@slipway/backstage-plugin-releases-common';
import { RecordedEvidence } from '../../governance';
import { asWritten, together } from '../../platform';
import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import { FinishedEvent } from '../record/InboundEventsStore';
import { ClaimedEvent } from '../record/StoredEvent';
import { DeployedFacts } from './applyDeployments';
import { backOff, MAX_ATTEMPTS } from './backOff';
import { EventPlan } from './planEvent';

/**
 * When what matched nothing is looked at once more by itself: what it is about
 * may have been in the making when it was looked at.
 */
const SECOND_LOOK_MS = 60_000;

/** What was done with the facts of an event. @internal */
export interface AppliedFacts {
  recorded: readonly RecordedEvidence[];
  deployed: DeployedFacts;
}

/**
 * Decides where an event stands once its facts were applied.
 *
 * @internal
 */
export function finishEvent(
  { event, broken, note, facts, releaseIds }: EventPlan,
  { recorded, deployed }: AppliedFacts,
  now: Date,
): FinishedEvent {
  const finished = {
    ...event,
    attempts: event.attempts + 1,
    dueAt: undefined,
    why: undefined,
    releaseIds: [...new Set([...releaseIds, ...deployed.releaseIds])],
    waitsFor: [],
    lookedTwice: false,
  };
  const failures = [
    ...(broken ? [broken] : []),
    ...recorded.flatMap(conflictOf),
    ...deployed.refused.flatMap(refusalOf),
  ];
  if (failures.length > 0) {
    return { ...finished, status: 'failed', why: together(failures) };
  }
  const unmatched = facts.flatMap(fact => ('unmatched' in fact ? fact : []));
  if (unmatched.length > 0) {
    return {
      ...finished,
      status: 'unmatched',
      why: together(distinct(unmatched.map(one => one.unmatched))),
      waitsFor: unmatched.flatMap(({ waitsFor }) => waitsFor),
      ...secondLook(event, now),
    };
  }
  return { ...finished, status: 'processed', why: note };
}

/**
 * An event that could not be processed for now: it is tried again later, and
 * left to people after so many attempts.
 *
 * @internal
 */
export function givenUp(event: ClaimedEvent, now: Date): FinishedEvent {
  const attempts = event.attempts + 1;
  const isOver = attempts >= MAX_ATTEMPTS;
  return {
    ...event,
    attempts,
    status: isOver ? 'failed' : 'queued',
    dueAt: isOver ? undefined : later(now, backOff(attempts)),
    why: isOver
      ? { code: 'intake.gave_up', params: { count: attempts } }
      : { code: 'intake.tried_again' },
    waitsFor: [],
  };
}

function secondLook({ lookedTwice }: ClaimedEvent, now: Date) {
  return lookedTwice
    ? {}
    : { dueAt: later(now, SECOND_LOOK_MS), lookedTwice: true };
}

function later(now: Date, ms: number): string {
  return formatInstant(new Date(now.getTime() + ms));
}

function conflictOf({ status, record }: RecordedEvidence): Message[] {
  const { provider, externalId } = record.source;
  return status === 'conflict'
    ? [{ code: 'intake.evidence_conflict', params: { provider, externalId } }]
    : [];
}

function refusalOf({
  field,
  message,
}: DeployedFacts['refused'][number]): Message[] {
  return field === ''
    ? asWritten(message)
    : [{ code: 'intake.field', params: { field, text: message } }];
}

function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map(one => [JSON.stringify(one), one])).values()];
}
