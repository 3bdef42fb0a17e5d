import {
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { VoteDecision } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { AppDialog, NotDone, RefusalText } from '../../shared/feedback';
import { PlainList } from '../../shared/layout';
import {
  useDecisionsTranslation,
  useReleasesTranslation,
  useWorkTranslation,
} from '../../shared/translation';
import { Ballot, Cast, toTryAgain } from './Ballot';
import { CastList } from './CastList';
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
  const { t: words } = useReleasesTranslation();
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
  const confirm = () =>
    send.mutate(
      { ballots: waiting, decision, comment: comment.trim() || undefined },
      {
        onSuccess: became => {
          setCast(before => [
            ...before.filter(
              ({ ballot: { key } }) =>
                !became.some(({ ballot }) => ballot.key === key),
            ),
            ...became,
          ]);
          props.onCast(became);
        },
      },
    );
  const label = isRejected
    ? t('work.batch.confirmReject', { count })
    : t('work.batch.confirmApprove', { count });
  return (
    <AppDialog isDismissable={!send.isPending} onClose={onClose} width={640}>
      <DialogHeader>
        {isRejected
          ? t('work.batch.rejectTitle', { count: ballots.length })
          : t('work.batch.approveTitle', { count: ballots.length })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
          <CastList cast={cast} />
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
          {waiting.length > 0 && (
            <TextAreaField
              isRequired={isRejected}
              label={
                isRejected
                  ? t('work.batch.reason')
                  : say('decisions.batch.comment')
              }
              value={comment}
              onChange={setComment}
            />
          )}
          {send.error && (
            <NotDone title={say('decisions.batch.notSent')}>
              <RefusalText error={send.error} />
            </NotDone>
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {cast.length > 0
            ? say('decisions.batch.close')
            : words('feedback.cancel')}
        </Button>
        {waiting.length > 0 && (
          <Button
            variant="primary"
            isDisabled={isRejected && comment.trim() === ''}
            isPending={send.isPending}
            onPress={confirm}
          >
            {cast.length > 0 ? say('decisions.batch.retry', { count }) : label}
          </Button>
        )}
      </DialogFooter>
    </AppDialog>
  );
}
