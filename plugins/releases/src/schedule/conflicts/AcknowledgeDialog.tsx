import { Text, TextAreaField } from '@backstage/ui';
import {
  Conflict,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { ConfirmDialog, NotDone } from '../../shared/feedback';
import { fieldError, resolveWall, WallTimeField } from '../../shared/form';
import { SentenceText } from '../../shared/sentence';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { useAcknowledge } from './useAcknowledge';

/** Asks why a conflict may stay, and until when. */
export function AcknowledgeDialog(props: {
  conflict: Conflict;
  onClose: () => void;
}) {
  const { conflict, onClose } = props;
  const { t } = useReleasesTranslation();
  const { zone } = useTime();
  const { acknowledge } = useAcknowledge(conflict);
  const [reason, setReason] = useState('');
  const [expires, setExpires] = useState('');
  const { error, isPending } = acknowledge;
  const details = error instanceof ReleasesApiError ? error.details : [];
  const errorAt = (field: string) =>
    details.find(detail => detail.field === field)?.message;
  const expiresAt = resolveWall(expires, zone).instant;
  return (
    <ConfirmDialog
      title={t('conflicts.acknowledgeTitle')}
      confirmLabel={t('conflicts.acknowledge')}
      isReady={reason.trim() !== ''}
      isPending={isPending}
      onConfirm={() =>
        acknowledge.mutate(
          { reason: reason.trim(), expiresAt },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Text>
        <SentenceText of={conflict} />
      </Text>
      <Text color="secondary">{t('conflicts.acknowledgeHint')}</Text>
      {error && details.length === 0 && (
        <NotDone title={t('conflicts.notDone')}>{error.message}</NotDone>
      )}
      <TextAreaField
        isRequired
        label={t('release.reason')}
        description={t('release.reasonHint')}
        value={reason}
        onChange={setReason}
        {...fieldError(errorAt('reason'))}
      />
      <WallTimeField
        label={t('conflicts.expires')}
        description={t('conflicts.expiresHint', { zone })}
        zone={zone}
        value={expires}
        onChange={wall => {
          acknowledge.reset();
          setExpires(wall);
        }}
        error={errorAt('expiresAt')}
      />
    </ConfirmDialog>
  );
}
