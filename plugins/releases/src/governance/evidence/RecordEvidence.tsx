import { Button } from '@backstage/ui';
import { GateResult, Release } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useReleasesTranslation } from '../../shared/translation';
import { RecordEvidenceDialog } from './RecordEvidenceDialog';
import { useRecordEvidence } from './useRecordEvidence';

/** The way to record evidence, where the policy of a gate lets it count. */
export function RecordEvidence(props: {
  gate: GateResult;
  release: Pick<Release, 'id' | 'name' | 'window'>;
}) {
  const { gate, release } = props;
  const { t } = useReleasesTranslation();
  const [isRecording, setIsRecording] = useState(false);
  const record = useRecordEvidence(release.id);
  if (!gate.byHand || gate.byHand.subjects.length === 0) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('evidence.recordFor', { gate: gate.name })}
        onPress={() => {
          record.reset();
          setIsRecording(true);
        }}
      >
        {t('evidence.record')}
      </Button>
      {isRecording && (
        <RecordEvidenceDialog
          byHand={gate.byHand}
          gateName={gate.name}
          release={{ name: release.name, timeZone: release.window?.timeZone }}
          isPending={record.isPending}
          error={record.error ?? undefined}
          onClose={() => setIsRecording(false)}
          onConfirm={evidence =>
            record.mutate(evidence, { onSuccess: () => setIsRecording(false) })
          }
        />
      )}
    </>
  );
}
