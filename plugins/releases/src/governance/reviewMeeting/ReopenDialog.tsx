import { Text, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { ConfirmDialog, NotDone, RefusalText } from '../../shared/feedback';
import { useReviewsTranslation } from '../../shared/translation';

/** Asks why a decision shall stand no longer. */
export function ReopenDialog(props: {
  releaseName: string;
  isPending: boolean;
  error?: Error;
  onReopen: (reason: string) => void;
  onClose: () => void;
}) {
  const { releaseName, error } = props;
  const { t } = useReviewsTranslation();
  const [reason, setReason] = useState('');
  const isComplete = reason.trim() !== '';
  return (
    <ConfirmDialog
      title={t('meeting.reopenDialog.title', { release: releaseName })}
      confirmLabel={t('meeting.reopenDialog.confirm')}
      isReady={isComplete}
      isPending={props.isPending}
      onConfirm={() => props.onReopen(reason.trim())}
      onClose={props.onClose}
    >
      <Text>{t('meeting.reopenDialog.explain')}</Text>
      <TextAreaField
        label={t('meeting.dialog.reason')}
        isRequired
        // eslint-disable-next-line jsx-a11y/no-autofocus -- It was opened by a key, and the reason is what is missing.
        autoFocus
        value={reason}
        onChange={setReason}
      />
      {error && (
        <NotDone title={t('meeting.reopenDialog.failed')}>
          <RefusalText error={error} />
        </NotDone>
      )}
    </ConfirmDialog>
  );
}
