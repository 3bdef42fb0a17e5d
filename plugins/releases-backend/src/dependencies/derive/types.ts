import {
  CoverageFinding,
  DependencyEdge,
} from '@slipway/backstage-plugin-releases-common';
import { EntityDocument } from './entityDocument';

/** An edge as the catalog has it now. @internal */
export type DerivedEdge = Pick<
  DependencyEdge,
  'consumerRef' | 'providerRef' | 'kind' | 'viaRef'
>;

/** @internal */
export const FINDING_CATEGORIES = [
  'dangling',
  'selfReference',
  'duplicate',
] as const;

/** Something stated that is not, or not quite, an edge. @internal */
export interface Finding extends CoverageFinding {
  category: (typeof FINDING_CATEGORIES)[number];
}

/** An entity as the snapshot keeps it. @internal */
export interface SnapshotEntity {
  ref: string;
  kind: string;
  type?: string;
  title?: string;
  lifecycle?: string;
  ownerRef?: string;
  systemRef?: string;
  domainRef?: string;
  /** Whether the catalog states any dependency of it. */
  related: boolean;
}

/** What a reading of the catalog comes to. @internal */
export interface Derivation {
  entities: SnapshotEntity[];
  documents: EntityDocument[];
  edges: DerivedEdge[];
  findings: Finding[];
}
