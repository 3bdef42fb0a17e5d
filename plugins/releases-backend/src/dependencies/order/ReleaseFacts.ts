import {
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';

/**
 * A release that ships an entity, and what of it tells whether it can bring
 * something in time.
 *
 * @internal
 */
export interface ShippingRelease {
  releaseId: string;
  entityRef: string;
  toVersion?: string;
  state: ReleaseState;
  environment: string;
  window?: { start: string; end: string };
  /** When it was out, or is to be: what is known best. */
  releasedAt: string;
}

/**
 * What readiness needs to know of releases, whoever asks. Each method is a
 * constant number of queries.
 *
 * @internal
 */
export interface ReleaseFacts {
  byIds(ids: string[]): Promise<Release[]>;
  /**
   * The releases that ship one of these entities and are neither archived nor
   * cancelled, failed or rolled back.
   */
  carriers(entityRefs: string[]): Promise<ShippingRelease[]>;
}

/**
 * Releases as a caller may read them.
 *
 * @internal
 */
export interface ReleaseReading {
  /** Throws an error of status 404 where it is not there or not readable. */
  get(credentials: Caller, id: string): Promise<Release>;
  /** Releases of these ids, archived ones included, for the plugin itself. */
  withReadable(
    credentials: Caller,
    ids: readonly string[],
  ): Promise<{ release: Release; isReadable: boolean }[]>;
}
