import { EvidenceSubject } from '@slipway/backstage-plugin-releases-common';
import { RecordedEvidence } from './EvidenceStore';

/** What evidence is about that was not there before. @internal */
export function subjectsOfNew(
  recorded: readonly RecordedEvidence[],
): EvidenceSubject[] {
  return recorded
    .filter(({ status }) => status !== 'duplicate' && status !== 'conflict')
    .map(({ record }) => record.subject);
}
