import { Fact } from './facts';
import { isFollowed, kindOf } from './kinds';
import { FactRelation } from './statements';
import { DerivedEdge, Finding } from './types';

/** What a fact has to be held against. @internal */
export interface FactContext {
  isKnown(ref: string): boolean;
  /** Who provides an API, among the entities that are known. */
  providersOf(apiRef: string): readonly string[];
}

/** What becomes of a fact. Neither list has an entry: it only groups. @internal */
export interface Judgement {
  edges: DerivedEdge[];
  findings: Finding[];
}

const VERBS: Record<FactRelation, string> = {
  dependsOn: 'depends on',
  consumesApi: 'consumes',
  providesApi: 'provides',
  partOf: 'is part of',
};

/** The catalog's names of the relations, seen from the other end. */
const REVERSED: Record<FactRelation, string> = {
  dependsOn: 'dependencyOf',
  consumesApi: 'apiConsumedBy',
  providesApi: 'apiProvidedBy',
  partOf: 'hasPart',
};

function finding(
  category: Finding['category'],
  fact: Fact,
  sentence: string,
): Finding {
  return {
    category,
    entityRef: fact.sourceRef,
    targetRef: fact.targetRef,
    relation: fact.relation,
    sentence,
  };
}

function missing(ref: string): string {
  const kind = kindOf(ref);
  if (kind === '') {
    return 'which is not an entity reference';
  }
  return isFollowed(kind)
    ? 'which is not in the catalog'
    : 'whose kind takes no part in dependencies';
}

function says(fact: Fact): string {
  return `${fact.sourceRef} ${VERBS[fact.relation]} ${fact.targetRef}`;
}

function missingSource(fact: Fact): Finding {
  const { sourceRef, relation, targetRef } = fact;
  return {
    category: 'dangling',
    entityRef: targetRef,
    targetRef: sourceRef,
    relation: REVERSED[relation],
    sentence: `${targetRef} states that ${sourceRef}, ${missing(sourceRef)}, ${
      VERBS[relation]
    } it.`,
  };
}

function missingTarget(fact: Fact): Finding {
  return finding(
    'dangling',
    fact,
    `${says(fact)}, ${missing(fact.targetRef)}.`,
  );
}

function throughApi(fact: Fact, context: FactContext): Judgement {
  const providers = context.providersOf(fact.targetRef);
  const findings: Finding[] = [];
  if (!context.isKnown(fact.targetRef)) {
    findings.push(missingTarget(fact));
  } else if (providers.length === 0) {
    findings.push(
      finding('dangling', fact, `${says(fact)}, which nothing provides.`),
    );
  }
  if (providers.includes(fact.sourceRef)) {
    findings.push(
      finding(
        'selfReference',
        fact,
        `${says(fact)}, which it provides itself.`,
      ),
    );
  }
  return {
    edges: providers
      .filter(providerRef => providerRef !== fact.sourceRef)
      .map(providerRef => ({
        consumerRef: fact.sourceRef,
        providerRef,
        kind: fact.relation === 'consumesApi' ? 'consumesApi' : 'dependsOnApi',
        viaRef: fact.targetRef,
      })),
    findings,
  };
}

function isThroughApi({ relation, targetRef }: Fact): boolean {
  return (
    relation === 'consumesApi' ||
    (relation === 'dependsOn' && kindOf(targetRef) === 'api')
  );
}

/**
 * Turns a fact into edges, and into findings where what it names is missing or
 * is the entity itself. An API that is missing still connects those who name
 * it.
 *
 * @internal
 */
export function judgeFact(fact: Fact, context: FactContext): Judgement {
  const { sourceRef, relation, targetRef } = fact;
  if (sourceRef === targetRef) {
    return {
      edges: [],
      findings: [
        finding('selfReference', fact, `${says(fact)}, which is itself.`),
      ],
    };
  }
  if (!context.isKnown(sourceRef)) {
    return { edges: [], findings: [missingSource(fact)] };
  }
  if (isThroughApi(fact)) {
    return throughApi(fact, context);
  }
  if (!context.isKnown(targetRef)) {
    return { edges: [], findings: [missingTarget(fact)] };
  }
  return {
    edges:
      relation === 'dependsOn'
        ? [
            {
              consumerRef: sourceRef,
              providerRef: targetRef,
              kind: 'dependsOn',
            },
          ]
        : [],
    findings: [],
  };
}
