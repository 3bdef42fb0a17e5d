import { Button, Text } from '@backstage/ui';
import { useState } from 'react';
import { useKnownReadiness } from '../../releases/record';
import { LoadError } from '../../shared/feedback';
import { useWorkTranslation } from '../../shared/translation';
import {
  RecordEvidenceDialog,
  useMayRecord,
  useRecordEvidence,
} from '../evidence';
import { OpenAct } from './OpenAct';
import { ReleaseWork } from './ReleaseWork';

/** Records evidence by hand where that may count, else leads to the gate. */
export function EvidenceAct(props: { item: ReleaseWork; onDone: () => void }) {
  const { item, onDone } = props;
  const { gateId, gateName = '', release, releaseId } = item;
  const { t } = useWorkTranslation();
  const mayRecord = useMayRecord(releaseId);
  const [isOpen, setIsOpen] = useState(false);
  const record = useRecordEvidence(releaseId);
  const { data, error, refetch } = useKnownReadiness(
    isOpen ? releaseId : undefined,
  );
  const byHand = data?.own.gates.find(({ id }) => id === gateId)?.byHand;
  if (!item.byHand || !mayRecord) {
    return <OpenAct item={item} />;
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('work.act.recordOf', {
          gate: gateName,
          release: release.name,
        })}
        isPending={isOpen && !data && !error}
        onPress={() => {
          record.reset();
          setIsOpen(true);
        }}
      >
        {t('work.act.record')}
      </Button>
      {isOpen && error && !data && (
        <LoadError what={gateName} error={error} onRetry={() => refetch()} />
      )}
      {isOpen && data && !byHand && (
        <Text color="secondary">{t('work.act.recordGone')}</Text>
      )}
      {isOpen && byHand && (
        <RecordEvidenceDialog
          byHand={byHand}
          gateName={gateName}
          release={{ name: release.name, timeZone: release.timeZone }}
          isPending={record.isPending}
          error={record.error ?? undefined}
          onClose={() => setIsOpen(false)}
          onConfirm={evidence =>
            record.mutate(evidence, {
              onSuccess: () => {
                setIsOpen(false);
                onDone();
              },
            })
          }
        />
      )}
    </>
  );
}
