import { Knex } from 'knex';
import { NewAsk } from '../asking/AsksStore';
import { MadeVerdict } from './verdictRow';

/** What came of some releases that were judged. @internal */
export interface WrittenVerdicts {
  /** Those that became ready by themselves, or not ready, or were judged first. */
  turned: readonly Pick<MadeVerdict, 'releaseId' | 'verdict'>[];
  /** Whether one of these was never judged before. */
  isFirst(turned: Pick<MadeVerdict, 'releaseId'>): boolean;
  /** Releases before which others come than did. */
  reordered: readonly string[];
  newAsks: readonly NewAsk[];
}

/**
 * Whoever tells people what verdicts come to, in an upper room: told in their
 * transaction.
 *
 * @internal
 */
export interface VerdictNews {
  verdictsWritten(
    tx: Knex.Transaction,
    written: WrittenVerdicts,
  ): Promise<void>;
}
