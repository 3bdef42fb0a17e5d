import { Text, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { EmptyState, LoadError, LoadingRows } from '../../shared/feedback';
import { useDecisionsTranslation } from '../../shared/translation';
import { Cast, toTryAgain, withLatest } from './Ballot';
import { BallotDialog } from './BallotDialog';
import { BallotFields } from './BallotFields';
import { useBallots } from './useBallots';
import { useCastVotes } from './useCastVotes';

/**
 * Lists what waits for one's vote, and approves what is picked; says of each
 * what became of it, and tries those again that were refused.
 */
export function ApproveDialog(props: {
  name: string;
  releases: readonly { releaseId: string; name: string }[];
  onClose: () => void;
}) {
  const { name, releases, onClose } = props;
  const { t } = useDecisionsTranslation();
  const { ballots, error, refetch } = useBallots(releases);
  const send = useCastVotes();
  const [picked, setPicked] = useState<readonly string[]>();
  const [cast, setCast] = useState<readonly Cast[]>([]);
  const [comment, setComment] = useState('');
  const castOf = (key: string) => cast.find(({ ballot }) => ballot.key === key);
  const waiting = (ballots ?? []).filter(({ key }) => {
    const known = castOf(key);
    return known === undefined || known.error !== undefined;
  });
  const chosen = waiting.filter(
    ({ key }) => picked === undefined || picked.includes(key),
  );
  const isRetry =
    chosen.length > 0 && chosen.every(({ key }) => castOf(key) !== undefined);
  const voters = new Set(waiting.map(({ releaseId }) => releaseId));
  const others = releases.filter(
    ({ releaseId }) =>
      !voters.has(releaseId) &&
      !cast.some(({ ballot }) => ballot.releaseId === releaseId),
  ).length;
  const onConfirm = () =>
    send.mutate(
      {
        ballots: chosen,
        decision: 'approve',
        comment: comment.trim() || undefined,
      },
      {
        onSuccess: became => {
          setCast(before => withLatest(before, became));
          setPicked(toTryAgain(became));
        },
      },
    );
  return (
    <BallotDialog
      title={t('decisions.batch.title', { name })}
      cast={cast}
      error={send.error}
      isPending={send.isPending}
      confirm={
        waiting.length > 0
          ? {
              label: t(
                isRetry ? 'decisions.batch.retry' : 'decisions.batch.approve',
                { count: chosen.length },
              ),
              isReady: chosen.length > 0,
              onConfirm,
            }
          : undefined
      }
      onClose={onClose}
    >
      {error && (
        <LoadError
          what={t('decisions.batch.what')}
          error={error}
          onRetry={refetch}
        />
      )}
      {!ballots && !error && <LoadingRows rows={4} height={28} />}
      {ballots?.length === 0 && cast.length === 0 && !error && (
        <EmptyState
          title={t('decisions.batch.none')}
          description={t('decisions.batch.noneHint')}
        />
      )}
      {waiting.length > 0 && (
        <>
          <Text>{t('decisions.batch.explain')}</Text>
          <BallotFields
            ballots={waiting}
            chosen={chosen.map(({ key }) => key)}
            onChange={setPicked}
          />
          {others > 0 && (
            <Text color="secondary">
              {t('decisions.batch.others', { count: others })}
            </Text>
          )}
          <TextAreaField
            label={t('decisions.batch.comment')}
            value={comment}
            onChange={setComment}
          />
        </>
      )}
    </BallotDialog>
  );
}
