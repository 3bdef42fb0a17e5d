import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  GateResult,
  ManualEvidenceInput,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useIdempotencyKeys } from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import { RecordEvidenceDialog } from './RecordEvidenceDialog';

/** Records what a person found out about a release. */
function useRecordEvidence(releaseId: string) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKeys();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  return useMutation({
    mutationFn: (evidence: ManualEvidenceInput) =>
      api.recordEvidence(releaseId, evidence, {
        idempotencyKey: keyOf(evidence),
      }),
    onSuccess: () => {
      notify({ title: t('evidence.recorded'), status: 'success' });
      return queryClient.invalidateQueries();
    },
  });
}

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
          release={release}
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
