import {
  ErrorDetail,
  Message,
  NewDeployment,
  newDeploymentSchema,
  NewEvidenceRecord,
  newEvidenceRecordSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import {
  DeploymentFact,
  EvidenceFact,
  IntakeFact,
} from '@slipway/backstage-plugin-releases-node';
import { createHash } from 'node:crypto';
import { Match, MatchedComponent, NoMatch } from '../matching/matchTarget';

/** What is to be done with one fact. @internal */
export type FactPlan =
  | { evidence: NewEvidenceRecord[] }
  | { deployment: NewDeployment }
  | {
      /** Nothing is known yet that it is about. */
      unmatched: Message;
      waitsFor: readonly string[];
    }
  | {
      /** It cannot be taken over as it is. */
      broken: ErrorDetail[];
    };

const MAX_EXTERNAL_ID = 300;

/**
 * Decides what is to be done with a fact, by what it was found to be about.
 * Evidence needs a release; a deployment needs components and their versions,
 * whether a release ships them or not.
 *
 * @param provider - the one that its source speaks for
 * @internal
 */
export function planFact(
  fact: IntakeFact,
  match: Match | NoMatch,
  provider: string,
): FactPlan {
  switch (fact.kind) {
    case 'evidence':
      return 'by' in match
        ? planEvidence(fact, match, provider)
        : { unmatched: match.why, waitsFor: match.waitsFor };
    case 'deployment':
      return planDeployment(fact, match, provider);
    default:
      return {
        unmatched: { code: 'intake.not_taken_over' },
        waitsFor: [],
      };
  }
}

/**
 * The components that a plan is about, which its source must be allowed to
 * speak of.
 *
 * @internal
 */
export function refsOf(match: Match | NoMatch): string[] {
  return [...new Set(match.components.map(({ entityRef }) => entityRef))];
}

type Subject = NewEvidenceRecord['subject'];

function planEvidence(
  { about, evidence: { environment, ...evidence } }: EvidenceFact,
  match: Match,
  provider: string,
): FactPlan {
  const subjects = match.isRelease
    ? match.releases.flatMap(release =>
        subjectsOfRelease(release.id, about.entityRef, match.components),
      )
    : match.components.map(component => subjectOf(component, match.by));
  const read = subjects.map(subject =>
    readWith(newEvidenceRecordSchema, {
      ...evidence,
      subject: { ...subject, environment },
      source: {
        ...evidence.source,
        provider,
        externalId: externalIdOf(
          evidence.source.externalId,
          subjects.length > 1 ? subject : undefined,
        ),
      },
    }),
  );
  const broken = read.flatMap(one => ('details' in one ? one.details : []));
  return broken.length > 0
    ? { broken }
    : { evidence: read.flatMap(one => ('value' in one ? one.value : [])) };
}

function subjectsOfRelease(
  releaseId: string,
  entityRef: string | undefined,
  components: readonly MatchedComponent[],
): Subject[] {
  const own = components.filter(one => one.entityRef === entityRef);
  return own.length > 0
    ? own.map(({ version }) => ({ releaseId, entityRef, version }))
    : [{ releaseId }];
}

/** A digest tells nothing of a release that does not say what it ships by digest. */
function subjectOf(
  { entityRef, version, digest, pinned }: MatchedComponent,
  by: Match['by'],
): Subject {
  return {
    entityRef,
    version,
    ...(digest !== undefined && (pinned || by === 'digest') ? { digest } : {}),
  };
}

/** The same fact about several subjects is as many records. */
function externalIdOf(id: string, subject: Subject | undefined): string {
  if (subject === undefined) {
    return id;
  }
  const { releaseId, entityRef, version } = subject;
  const full = [id, releaseId, entityRef, version].filter(Boolean).join(' ');
  return full.length <= MAX_EXTERNAL_ID
    ? full
    : `sha256:${createHash('sha256').update(full).digest('hex')}`;
}

const NOT_DEPLOYABLE: ErrorDetail = {
  field: 'components',
  code: 'components_missing',
  message: 'The release that it is about ships no components.',
};

function planDeployment(
  { deployment }: DeploymentFact,
  match: Match | NoMatch,
  provider: string,
): FactPlan {
  const components = componentsOf(match);
  if (components.length === 0) {
    return 'by' in match
      ? { broken: [NOT_DEPLOYABLE] }
      : { unmatched: match.why, waitsFor: match.waitsFor };
  }
  const read = readWith(newDeploymentSchema, {
    ...deployment,
    components,
    releaseId: releaseOf(deployment.environment, match),
    source: { ...deployment.source, provider },
  });
  return 'details' in read
    ? { broken: read.details }
    : { deployment: read.value };
}

/** Each component once, in the version that the first release has. */
function componentsOf({ components }: Match | NoMatch) {
  const byRef = new Map<string, Omit<MatchedComponent, 'pinned'>>();
  for (const { entityRef, version, digest } of components) {
    if (!byRef.has(entityRef)) {
      byRef.set(entityRef, { entityRef, version, digest });
    }
  }
  return [...byRef.values()];
}

/** The release, where it is named or the only one that goes there. */
function releaseOf(
  environment: string,
  match: Match | NoMatch,
): string | undefined {
  if (!('by' in match)) {
    return undefined;
  }
  const there = match.isRelease
    ? match.releases
    : match.releases.filter(
        release => release.environment === environment.toLowerCase(),
      );
  return there.length === 1 ? there[0].id : undefined;
}
