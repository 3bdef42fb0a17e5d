import {
  Evidence,
  GateResult,
  Release,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';

/**
 * What a check is asked: releases that have not gone out yet, and the instant
 * to judge them for.
 *
 * @public
 */
export interface ReadinessCheckRequest {
  /** Every release that is judged together; answer for all of them at once. */
  releases: Release[];
  /** An RFC 3339 instant in UTC. */
  at: string;
  /** Aborted when the answer is no longer waited for. */
  signal: AbortSignal;
}

/**
 * What a check found out about one release.
 *
 * @public
 */
export interface ReadinessCheckResult {
  /**
   * `not_applicable` where the check has nothing to say about the release,
   * `unknown` where it could not find out.
   */
  status: Verdict;
  /** A stable name for this outcome, for programs: `lower_snake_case`. */
  code: string;
  /** Why, in words a person can act on, with the name of the release. */
  sentence: string;
  /** Who has to act; absent: the owner of the release. */
  ownerRef?: string;
  /** By when; absent: the next go/no-go of the release, or its start. */
  dueAt?: string;
  evidence?: Evidence[];
}

/**
 * A gate that a backend module adds to every release.
 *
 * @public
 */
export interface ReadinessCheck {
  /** In kebab-case, and no other gate's, for example `load-test`. */
  id: string;
  /** As people read it, for example `Load test`. */
  name: string;
  /** Whether it has to pass before the approval, or only before the start. */
  stage: GateResult['stage'];
  /**
   * Judges releases, by their id. A release that is left out counts as
   * `unknown`, as do all of them when this throws or takes longer than five
   * seconds.
   */
  evaluate(
    request: ReadinessCheckRequest,
  ): Promise<Map<string, ReadinessCheckResult>>;
}
