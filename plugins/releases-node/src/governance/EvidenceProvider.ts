import { HumanDuration } from '@backstage/types';
import {
  EvidenceRecordInput,
  Release,
} from '@slipway/backstage-plugin-releases-common';

/**
 * What a provider is asked.
 *
 * @public
 */
export interface EvidenceRequest {
  /** Releases that have not gone out yet; at most 500 in a call. */
  releases: readonly Release[];
  /** Aborted when the answer is no longer waited for. */
  signal: AbortSignal;
}

/**
 * Collects evidence from another tool, on a schedule of its own. What it
 * answers is kept, and gates judge by what is kept: nobody who looks at a
 * release waits for a provider.
 *
 * @public
 */
export interface EvidenceProvider {
  /**
   * In kebab-case, and no other provider's. Its records have it as their
   * `source.provider`.
   */
  id: string;
  /** How often it is asked. */
  frequency: HumanDuration;
  /** How long a call may take; 30 seconds. */
  timeout?: HumanDuration;
  /**
   * Answers what it knows, each finding once or again with every call: the
   * same `externalId` is the same record. One that throws or takes too long
   * is tried again, later each time, and holds up nothing but its own facts.
   */
  collect(request: EvidenceRequest): Promise<EvidenceRecordInput[]>;
}
