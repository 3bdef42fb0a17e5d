import { ErrorDetail } from '../../release/releaseQueries';
import { DateOrder } from '../dates';

/**
 * The ways of writing releases that are known by name.
 *
 * @public
 */
export const IMPORT_PRESETS = ['slipway', 'released-deliverables'] as const;

/** @public */
export type ImportPresetId = (typeof IMPORT_PRESETS)[number];

/**
 * What the one who imports says about the file.
 *
 * @internal
 */
export interface ImportContext {
  provider?: string;
  ownerFromTeam: boolean;
  /** The zone of times that name none. */
  zone?: string;
  /** In which order dates of numbers are read. */
  dateOrder: DateOrder;
}

/**
 * What a record says, in the fields of the contract but not yet held against
 * it, or what is wrong with the record's own fields.
 *
 * @internal
 */
export type Candidate =
  | { candidate: Record<string, unknown>; warnings?: ErrorDetail[] }
  | { details: ErrorDetail[] };

/**
 * One way of writing releases.
 *
 * @internal
 */
export interface ImportPreset {
  id: ImportPresetId;
  /** Whether a file with these fields is written so. */
  recognises(fields: readonly string[]): boolean;
  /** Whether a field has a meaning here. */
  knows(field: string): boolean;
  /** Whether fields without a meaning are usual, so that they are no mistake. */
  allowsOthers: boolean;
  /** Whether a field says a time. */
  isTime(field: string): boolean;
  toCandidate(
    fields: Record<string, unknown>,
    context: ImportContext,
  ): Candidate;
}
