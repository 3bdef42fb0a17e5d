import { EvidenceRecord } from '@slipway/backstage-plugin-releases-common';
import { toDate } from '../../platform';

/** The table of evidence. @internal */
export const EVIDENCE_TABLE = 'evidence';

/** What of a row the record is made of. @internal */
export interface EvidenceRow {
  content: string;
  trusted: boolean | number;
  quarantined: boolean | number;
}

/** The columns of {@link EvidenceRow}. @internal */
export const EVIDENCE_COLUMNS = ['content', 'trusted', 'quarantined'];

/** @internal */
export function toEvidenceRow(record: EvidenceRecord) {
  const { quarantined = false, ...content } = record;
  const { id, type, subject, occurredAt, source, trust } = content;
  return {
    id,
    provider: source.provider,
    external_id: source.externalId,
    type,
    entity_ref: subject.entityRef ?? null,
    version: subject.version ?? null,
    release_id: subject.releaseId ?? null,
    occurred_at: toDate(occurredAt),
    trusted: trust.trusted,
    quarantined,
    content: JSON.stringify(content),
  };
}

/** @internal */
export function toEvidenceRecord(row: EvidenceRow): EvidenceRecord {
  const content: EvidenceRecord = JSON.parse(row.content);
  return {
    ...content,
    trust: { ...content.trust, trusted: Boolean(row.trusted) },
    ...(row.quarantined ? { quarantined: true } : {}),
  };
}
