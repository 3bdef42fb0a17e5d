import { z } from 'zod';
import { cursorSchema, instantSchema } from '../primitives';

/** @public */
export const LEDGER_ACTIONS = [
  'created',
  'imported',
  'imported_open',
  'changed',
  'transitioned',
  'actual_corrected',
  'held',
  'unheld',
  'archived',
  'restored',
  'waiver_requested',
  'waived',
  'waiver_declined',
  'waiver_revoked',
  'waiver_ended',
  'voted',
  'vote_withdrawn',
  'vote_voided',
  'boarded',
  'left',
  'moved',
  'acknowledged',
  'acknowledgement_revoked',
  'evidence_recorded',
  'ticked',
  'unticked',
  'policies_adopted',
  'risk_added',
  'risk_changed',
  'risk_removed',
  'review_opened',
  'review_closed',
  'review_reopened',
  'review_noted',
  'decided',
  'decision_reopened',
  'deployment_recorded',
  'deployment_changed',
  'deployment_flagged',
  'deployment_reviewed',
  'event_replayed',
  'event_matched',
] as const;

/** @public */
export type LedgerAction = (typeof LEDGER_ACTIONS)[number];

/** @public */
export const ledgerChangeSchema = z
  .object({
    reason: z.string().optional(),
    fields: z.record(
      z.string(),
      z.object({ from: z.unknown().optional(), to: z.unknown().optional() }),
    ),
  })
  .meta({ id: 'LedgerChange' });

/** @public */
export type LedgerChange = z.infer<typeof ledgerChangeSchema>;

/**
 * One change of one subject. `hash` is the SHA-256 of the entry and `prevHash`,
 * the hash of the entry before it in the same chain.
 *
 * @public
 */
export const ledgerEntrySchema = z
  .object({
    seq: z
      .number()
      .int()
      .meta({ description: 'The place in the chain, from 1' }),
    at: instantSchema,
    actor: z.string(),
    action: z.enum(LEDGER_ACTIONS),
    subject: z.string(),
    change: ledgerChangeSchema,
    prevHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'LedgerEntry' });

/** @public */
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** @public */
export const ledgerQuerySchema = z.strictObject({
  limit: z.number().int().min(1).max(500).default(100),
  cursor: cursorSchema.optional(),
});

/** @public */
export const ledgerPageSchema = z
  .object({
    items: z.array(ledgerEntrySchema).meta({ description: 'The latest first' }),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'LedgerPage' });

/** @public */
export type LedgerPage = z.infer<typeof ledgerPageSchema>;

/** @public */
export const brokenLinkSchema = z
  .object({
    subject: z.string(),
    seq: z.number().int(),
    code: z.enum([
      'hash_mismatch',
      'link_mismatch',
      'sequence_gap',
      'subject_without_entries',
    ]),
    sentence: z.string(),
  })
  .meta({ id: 'BrokenLink' });

/** @public */
export type BrokenLink = z.infer<typeof brokenLinkSchema>;

/** @public */
export const ledgerVerificationSchema = z
  .object({
    intact: z.boolean(),
    chains: z.number().int(),
    entries: z.number().int(),
    firstBroken: brokenLinkSchema.optional(),
    sentence: z.string(),
  })
  .meta({ id: 'LedgerVerification' });

/** @public */
export type LedgerVerification = z.infer<typeof ledgerVerificationSchema>;
