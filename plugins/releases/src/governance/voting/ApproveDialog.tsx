import {
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { useState } from 'react';
import {
  AppDialog,
  EmptyState,
  LoadError,
  LoadingRows,
  NotDone,
  RefusalText,
} from '../../shared/feedback';
import {
  useDecisionsTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { Cast, toTryAgain } from './Ballot';
import { BallotFields } from './BallotFields';
import { CastList } from './CastList';
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
  const { t: words } = useReleasesTranslation();
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
  return (
    <AppDialog isDismissable={!send.isPending} onClose={onClose} width={640}>
      <DialogHeader>{t('decisions.batch.title', { name })}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
          <CastList cast={cast} />
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
          {send.error && (
            <NotDone title={t('decisions.batch.notSent')}>
              <RefusalText error={send.error} />
            </NotDone>
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {cast.length > 0
            ? t('decisions.batch.close')
            : words('feedback.cancel')}
        </Button>
        {waiting.length > 0 && (
          <Button
            variant="primary"
            isDisabled={chosen.length === 0}
            isPending={send.isPending}
            onPress={() =>
              send.mutate(
                {
                  ballots: chosen,
                  decision: 'approve',
                  comment: comment.trim() || undefined,
                },
                {
                  onSuccess: became => {
                    setCast(before => [
                      ...before.filter(
                        ({ ballot: { key } }) =>
                          !became.some(({ ballot }) => ballot.key === key),
                      ),
                      ...became,
                    ]);
                    setPicked(toTryAgain(became));
                  },
                },
              )
            }
          >
            {t(isRetry ? 'decisions.batch.retry' : 'decisions.batch.approve', {
              count: chosen.length,
            })}
          </Button>
        )}
      </DialogFooter>
    </AppDialog>
  );
}
