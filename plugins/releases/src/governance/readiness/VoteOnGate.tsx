import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Flex, Text } from '@backstage/ui';
import {
  GateResult,
  Release,
  releaseApprovalVotePermission,
  VOTE_DECISIONS,
} from '@slipway/backstage-plugin-releases-common';
import { NotDone, RefusalText } from '../../shared/feedback';
import { Sentence } from '../../shared/sentence';
import { useReleasesTranslation } from '../../shared/translation';
import { useVoteDialog } from './useVoteDialog';

/** Approves or rejects a release for a gate, or says why one may not. */
export function VoteOnGate(props: {
  gate: GateResult;
  release: Pick<Release, 'id' | 'name' | 'revision' | 'window'>;
}) {
  const { gate, release } = props;
  const { approval } = gate;
  const { t } = useReleasesTranslation();
  const { allowed } = usePermission({
    permission: releaseApprovalVotePermission,
    resourceRef: release.id,
  });
  const { withdraw, ask, dialog } = useVoteDialog(release, gate.id);
  const own = approval?.votes.find(({ isOwn }) => isOwn);
  const isDecided = approval?.whyNot?.code === 'decided';
  if (!approval || isDecided) {
    return null;
  }
  return (
    <>
      {approval.mayVote && allowed && (
        <Flex gap="2">
          {VOTE_DECISIONS.map(one => (
            <Button
              key={one}
              size="small"
              variant={one === 'approve' ? 'primary' : 'secondary'}
              aria-label={t(`readiness.vote.${one}Gate`, { gate: gate.name })}
              onPress={() => ask(one)}
            >
              {t(`readiness.vote.${one}`)}
            </Button>
          ))}
        </Flex>
      )}
      {own && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('readiness.vote.withdrawGate', { gate: gate.name })}
          isPending={withdraw.isPending}
          onPress={() => withdraw.mutate(own.id)}
        >
          {t('readiness.vote.withdraw')}
        </Button>
      )}
      {!own && approval.whyNot && (
        <Text as="div" variant="body-small" color="secondary">
          <Sentence
            of={approval.whyNot}
            releaseZone={release.window?.timeZone}
            onPageOf={release.id}
          />
        </Text>
      )}
      {withdraw.error && (
        <NotDone title={t('readiness.vote.notDone')}>
          <RefusalText error={withdraw.error} />
        </NotDone>
      )}
      {dialog}
    </>
  );
}
