import { JsonValue } from '@backstage/types';
import { ErrorDetail } from '@slipway/backstage-plugin-releases-common';
import { EventReading } from './IntakeFact';

/** A delivery as it came in. @public */
export interface IntakeRequest {
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  query: URLSearchParams;
  /** The bytes that a signature is over. */
  body: Buffer;
}

/**
 * One event of a delivery. `id` tells a repeat: a source that sends the same
 * id again sends the same event again.
 *
 * @public
 */
export interface IntakeEvent {
  id: string;
  /** What happened, in the words of the tool. */
  type: string;
  /** RFC 3339, where the event says so. */
  occurredAt?: string;
  /** What is kept, and what facts are read from; without credentials. */
  content: JsonValue;
}

/** What the tool is answered in place of 202. @public */
export interface IntakeAnswer {
  status: number;
  body?: JsonValue;
}

/** Something of a batch that is no event, by its place. @public */
export interface RefusedEvent {
  /** From 0; events take the places that are left. */
  index: number;
  details: ErrorDetail[];
}

/** What a delivery holds. @public */
export interface ReadDelivery {
  events: IntakeEvent[];
  /** What of a batch cannot be read; the others are kept. */
  refused?: RefusedEvent[];
  answer?: IntakeAnswer;
}

/**
 * A tool whose webhooks are understood. All functions are pure.
 *
 * @public
 */
export interface IntakeSourceType {
  /** In kebab-case, and no other type's: `github`. */
  id: string;
  /**
   * Whether one of the secrets authenticates the delivery. Without it, the
   * source says how (`releases.sources[].auth`).
   */
  authenticate?(request: IntakeRequest, secrets: readonly string[]): boolean;
  /**
   * Reads a delivery that is authenticated. Throws an `InputError` that names
   * what is wrong where it cannot be read.
   */
  read(request: IntakeRequest): ReadDelivery;
  /**
   * What a stored event says. Throws an `InputError` with the attribute where
   * the event is broken; the event is then listed as failed.
   */
  factsOf(event: IntakeEvent): EventReading;
}
