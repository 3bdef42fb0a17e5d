import { Text, TextAreaField } from '@backstage/ui';
import { VoteDecision } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { ConfirmDialog, NotDone, RefusalText } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** Asks what there is to say about a vote; a rejection needs a reason. */
export function VoteDialog(props: {
  decision: VoteDecision;
  name: string;
  isPending: boolean;
  error?: Error;
  onConfirm: (comment?: string) => void;
  onClose: () => void;
}) {
  const { decision, name } = props;
  const { t } = useReleasesTranslation();
  const [comment, setComment] = useState('');
  const isRejected = decision === 'reject';
  return (
    <ConfirmDialog
      title={t(`readiness.vote.${decision}Title`, { name })}
      confirmLabel={t(`readiness.vote.${decision}`)}
      isReady={!isRejected || comment.trim() !== ''}
      isPending={props.isPending}
      onConfirm={() => props.onConfirm(comment.trim() || undefined)}
      onClose={props.onClose}
    >
      <Text>{t('readiness.vote.explain', { name })}</Text>
      <TextAreaField
        isRequired={isRejected}
        label={t(
          isRejected ? 'readiness.vote.reason' : 'readiness.vote.comment',
        )}
        value={comment}
        onChange={setComment}
      />
      {props.error && (
        <NotDone title={t('readiness.vote.notDone')}>
          <RefusalText error={props.error} />
        </NotDone>
      )}
    </ConfirmDialog>
  );
}
