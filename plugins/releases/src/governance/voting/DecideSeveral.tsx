import { Text, TextAreaField } from '@backstage/ui';
import { VoteDecision } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { PlainList } from '../../shared/layout';
import {
  useDecisionsTranslation,
  useWorkTranslation,
} from '../../shared/translation';
import { Ballot, Cast, toTryAgain, withLatest } from './Ballot';
import { BallotDialog } from './BallotDialog';
import { useCastVotes } from './useCastVotes';

/**
 * Approves or rejects what was picked; says of each what became of it, and tries
 * those again that were refused.
 */
export function DecideSeveral(props: {
  decision: VoteDecision;
  ballots: readonly Ballot[];
  onCast: (cast: readonly Cast[]) => void;
  onClose: () => void;
}) {
  const { decision, onClose } = props;
  const { t } = useWorkTranslation();
  const { t: say } = useDecisionsTranslation();
  // What is cast leaves the page below.
  const [ballots] = useState(props.ballots);
  const [cast, setCast] = useState<readonly Cast[]>([]);
  const [comment, setComment] = useState('');
  const send = useCastVotes();
  const again = toTryAgain(cast);
  const waiting =
    cast.length === 0
      ? ballots
      : ballots.filter(({ key }) => again.includes(key));
  const isRejected = decision === 'reject';
  const count = waiting.length;
  const label = isRejected
    ? t('work.batch.confirmReject', { count })
    : t('work.batch.confirmApprove', { count });
  const onConfirm = () =>
    send.mutate(
      { ballots: waiting, decision, comment: comment.trim() || undefined },
      {
        onSuccess: became => {
          setCast(before => withLatest(before, became));
          props.onCast(became);
        },
      },
    );
  return (
    <BallotDialog
      title={
        isRejected
          ? t('work.batch.rejectTitle', { count: ballots.length })
          : t('work.batch.approveTitle', { count: ballots.length })
      }
      cast={cast}
      error={send.error}
      isPending={send.isPending}
      confirm={
        count > 0
          ? {
              label:
                cast.length > 0
                  ? say('decisions.batch.retry', { count })
                  : label,
              isReady: !isRejected || comment.trim() !== '',
              onConfirm,
            }
          : undefined
      }
      onClose={onClose}
    >
      {cast.length === 0 && (
        <>
          <Text>{say('decisions.batch.explain')}</Text>
          <PlainList label={t('work.batch.list')}>
            {ballots.map(({ key, name, gate }) => (
              <li key={key}>
                <Text as="span" weight="bold">
                  {name}
                </Text>
                <Text as="span">{` · ${gate.name}`}</Text>
              </li>
            ))}
          </PlainList>
        </>
      )}
      {count > 0 && (
        <TextAreaField
          isRequired={isRejected}
          label={
            isRejected ? t('work.batch.reason') : say('decisions.batch.comment')
          }
          value={comment}
          onChange={setComment}
        />
      )}
    </BallotDialog>
  );
}
