import {
  ErrorDetail,
  Message,
} from '@slipway/backstage-plugin-releases-common';
import {
  FactTarget,
  IntakeFact,
} from '@slipway/backstage-plugin-releases-node';
import { together } from '../../platform';
import { Candidates } from '../matching/Candidates';
import { matchTarget } from '../matching/matchTarget';
import { ClaimedEvent } from '../record/StoredEvent';
import { Documents, SourceScopes } from '../sources/SourceScopes';
import { FactPlan, planFact, refsOf } from './planFact';
import { EventSays } from './readEvent';

/** What is to be done with an event. @internal */
export interface EventPlan {
  event: ClaimedEvent;
  /** Whether it is read again later, or stays broken. */
  broken?: Message;
  /** What there is to say of it beside what it comes to. */
  note?: Message;
  facts: readonly FactPlan[];
  /** The releases that it is about. */
  releaseIds: readonly string[];
}

/** What events are planned with. @internal */
export interface PlanningFacts {
  candidates: Candidates;
  scopes: SourceScopes;
  documents: Documents;
}

/** What the facts of events are about. @internal */
export function targetsOf(said: readonly EventSays[]): FactTarget[] {
  return said.flatMap(one =>
    'facts' in one ? one.facts.map(({ about }) => about) : [],
  );
}

/** The components that events may turn out to be about. @internal */
export function refsNamed(
  said: readonly EventSays[],
  candidates: Candidates,
): string[] {
  const refs = targetsOf(said).flatMap(target =>
    refsOf(matchTarget(target, candidates)),
  );
  return [...new Set(refs)];
}

/**
 * Decides what is to be done with an event.
 *
 * @internal
 */
export function planEvent(
  event: ClaimedEvent,
  said: EventSays,
  facts: PlanningFacts,
): EventPlan {
  if ('broken' in said) {
    return { event, broken: said.broken, facts: [], releaseIds: [] };
  }
  if ('nothing' in said) {
    return { event, note: said.nothing, facts: [], releaseIds: [] };
  }
  const planned = said.facts.map(fact => planOne(event, fact, facts));
  const broken = planned.flatMap(({ plan }) =>
    'broken' in plan ? plan.broken : [],
  );
  return {
    event,
    broken: broken.length > 0 ? together(broken.map(fieldMessage)) : undefined,
    facts: planned.map(({ plan }) => plan),
    releaseIds: [...new Set(planned.flatMap(({ releaseIds }) => releaseIds))],
  };
}

function planOne(
  event: ClaimedEvent,
  fact: IntakeFact,
  { candidates, scopes, documents }: PlanningFacts,
): { plan: FactPlan; releaseIds: string[] } {
  const match = matchTarget(fact.about, candidates);
  const speaking = scopes.speaking(event, refsOf(match), documents);
  if ('why' in speaking && event.matchedRelease === undefined) {
    // Of what nothing is known there is nothing to keep a source from.
    const isKnown = 'by' in match || match.components.length > 0;
    return {
      plan: {
        unmatched: isKnown ? speaking.why : match.why,
        waitsFor: 'by' in match ? [] : match.waitsFor,
      },
      releaseIds: [],
    };
  }
  const { provider = providerOf(fact) } =
    'why' in speaking ? { provider: undefined } : speaking;
  return {
    plan: planFact(fact, match, provider),
    releaseIds: 'by' in match ? match.releases.map(({ id }) => id) : [],
  };
}

/** The one that a fact names itself. */
function providerOf(fact: IntakeFact): string {
  switch (fact.kind) {
    case 'evidence':
      return fact.evidence.source.provider;
    case 'deployment':
      return fact.deployment.source.provider;
    default:
      return '';
  }
}

function fieldMessage({ field, message: text }: ErrorDetail): Message {
  return { code: 'intake.field', params: { field, text } };
}
