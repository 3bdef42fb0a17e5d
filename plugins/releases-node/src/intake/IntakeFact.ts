import {
  EvidenceRecordInput,
  NewDeploymentInput,
  ReleaseScopeItem,
} from '@slipway/backstage-plugin-releases-common';

/**
 * What a fact is about, as far as its sender knows. The first of these that
 * finds releases counts, from top to bottom.
 *
 * @public
 */
export interface FactTarget {
  releaseId?: string;
  /** The name of the release in another tool. */
  source?: { provider: string; externalId: string };
  /** The digest of an artifact, with its algorithm: `sha256:9f86d0…`. */
  digest?: string;
  entityRef?: string;
  /** The version of that component, or of the components of the project. */
  version?: string;
  /**
   * The repository or pipeline, as components name it in the catalog: an
   * annotation (`github.com/project-slug`) and its value (`acme/checkout`).
   */
  project?: { annotation: string; value: string };
  /** A tag of that repository; where it reads as a version, it is the version. */
  tag?: string;
  /** The full hash of a commit of that repository. */
  commit?: string;
}

/** A finding: becomes evidence of what it is about. @public */
export interface EvidenceFact {
  kind: 'evidence';
  about: FactTarget;
  evidence: Omit<EvidenceRecordInput, 'subject'> & { environment?: string };
}

/** A deployment, or how it goes on. @public */
export interface DeploymentFact {
  kind: 'deployment';
  about: FactTarget;
  deployment: Omit<NewDeploymentInput, 'components' | 'releaseId'>;
}

/** An artifact that was built. @public */
export interface ArtifactFact {
  kind: 'artifact';
  about: FactTarget;
  /** A package URL, and the digest with its algorithm. */
  artifact: { purl: string; digest?: string };
  occurredAt: string;
}

/** An issue or a change that a release brings, or no longer brings. @public */
export interface ScopeFact {
  kind: 'scope';
  about: FactTarget;
  item: ReleaseScopeItem;
  removed?: boolean;
  occurredAt: string;
}

/** One thing that an event says. @public */
export type IntakeFact =
  | EvidenceFact
  | DeploymentFact
  | ArtifactFact
  | ScopeFact;

/**
 * What an event says: facts, or why it gives none, as a sentence for who looks
 * at it.
 *
 * @public
 */
export type EventReading =
  | { facts: [IntakeFact, ...IntakeFact[]] }
  | { facts: []; why: string };
