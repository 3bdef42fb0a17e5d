import {
  Evidence,
  EvidenceRecord,
  GateResult,
  Release,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';

/**
 * What a gate is judged by. Everything in it is stored: a gate asks nobody.
 *
 * @public
 */
export interface GateFacts {
  /** The gate that is judged, `production:unit-tests` in a policy. */
  gateId: string;
  /** A release that has not gone out yet. */
  release: Release;
  /**
   * What is known of the release, its components in the versions that it
   * brings, and its artifacts, from senders that are trusted; the latest first.
   */
  evidence: readonly EvidenceRecord[];
}

/**
 * What a gate comes to for one release.
 *
 * @public
 */
export interface GateOutcome {
  /**
   * `not_applicable` where the gate has nothing to say about the release,
   * `unknown` where what it needs to know is not there.
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
  /**
   * The instant from which time alone may make it another one (RFC 3339, UTC),
   * for example when evidence grows too old; absent: time changes nothing.
   */
  validUntil?: string;
}

/**
 * A kind of gate. Judging is pure: the same facts at the same instant give the
 * same outcome, whoever asks and on whichever backend.
 *
 * @public
 */
export interface GateType<
  Params = unknown,
  Facts extends GateFacts = GateFacts,
> {
  /** In `lower_snake_case`, and no other type's. */
  id: string;
  /** What parameters its gates take. */
  paramsSchema: z.ZodType<Params>;
  /** What a gate of these parameters asks for, in a few words. */
  describe(params: Params): string;
  /**
   * Judges one release. A type that throws makes its gate `unknown`.
   *
   * @param now - RFC 3339, UTC
   */
  evaluate(params: Params, facts: Facts, now: string): GateOutcome;
}

/**
 * A gate that every release has to pass.
 *
 * @public
 */
export interface Gate {
  /** In kebab-case, and no other gate's, for example `load-test`. */
  id: string;
  /** As people read it, for example `Load test`. */
  name: string;
  /** The id of its type. */
  type: string;
  /** Whether it has to pass before the approval, or only before the start. */
  stage: GateResult['stage'];
  params?: unknown;
  /** Who has to act where it does not pass; absent: the owner of the release. */
  ownerRef?: string;
}
