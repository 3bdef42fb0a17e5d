import { Release } from '@slipway/backstage-plugin-releases-common';

/** How many are aboard, by the start of the departure. @internal */
export type AboardCounts = ReadonlyMap<string | undefined, number>;

/**
 * What trains ask the room of releases for, whoever asks; what of it a caller
 * may see is decided by the one who answers.
 *
 * @internal
 */
export interface TrainMembers {
  /**
   * The releases aboard a departure, or with no departure named, aboard the
   * train; archived ones left out.
   */
  aboard(trainId: string, departure?: string): Promise<Release[]>;
  /** How many are aboard each departure of some trains, by its start. */
  aboardCounts(trainIds: readonly string[]): Promise<Map<string, AboardCounts>>;
  /** Releases that ship one of these entities and can still meet a need. */
  carriers(
    entityRefs: readonly string[],
  ): Promise<{ releaseId: string; entityRef: string }[]>;
  byIds(ids: readonly string[]): Promise<Release[]>;
}
