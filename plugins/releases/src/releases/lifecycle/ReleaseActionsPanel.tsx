import { Button, ButtonLink, Flex, Text } from '@backstage/ui';
import { RiLockLine } from '@remixicon/react';
import {
  Release,
  ReleaseAction,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import {
  LoadError,
  LoadingRows,
  NotDone,
  RefusalText,
} from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import { useReleaseActions } from '../record';
import { isNextStep, moveKey } from './moveKey';
import { ReasonDialog } from './ReasonDialog';
import styles from './ReleaseActionsPanel.module.css';
import { useReleaseAct } from './useReleaseAct';

function keyOf({ action, to }: ReleaseAction): string {
  return `${action} ${to}`;
}

/** What is refused for the same reason stands together. */
function groupBySentence(
  refused: readonly ReleaseAction[],
): [string, ReleaseAction[]][] {
  const groups = new Map<string, ReleaseAction[]>();
  for (const item of refused) {
    const sentence = item.sentence ?? '';
    groups.set(sentence, [...(groups.get(sentence) ?? []), item]);
  }
  return [...groups];
}

/** What this person may do with a release now, and why not the rest. */
export function ReleaseActionsPanel(props: { release: Release }) {
  const { release } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { data, error, refetch } = useReleaseActions(release.id);
  const act = useReleaseAct(release);
  const [asking, setAsking] = useState<ReleaseAction>();

  const labelOf = ({ action, to }: ReleaseAction) =>
    action === 'transition' && to
      ? t(moveKey(release.state, to))
      : t(`release.act.${action as Exclude<typeof action, 'transition'>}`);

  const isNextOne = ({ to }: ReleaseAction) =>
    to !== undefined && isNextStep(release.state, to);

  const start = (item: ReleaseAction) => {
    if (item.needsReason) {
      act.reset();
      setAsking(item);
    } else {
      act.mutate(item);
    }
  };

  const buttonOf = (item: ReleaseAction) => {
    if (item.action === 'update' && item.allowed) {
      return (
        <ButtonLink variant="secondary" href={links.edit(release.id)}>
          {labelOf(item)}
        </ButtonLink>
      );
    }
    return (
      <Button
        variant={isNextOne(item) ? 'primary' : 'secondary'}
        isDisabled={!item.allowed}
        isPending={
          act.isPending &&
          act.variables.action === item.action &&
          act.variables.to === item.to
        }
        onPress={() => start(item)}
      >
        {labelOf(item)}
      </Button>
    );
  };

  const listOf = (refusals: [string, ReleaseAction[]][]) =>
    refusals.length > 0 && (
      <ul className={styles.refused} aria-label={t('release.refused')}>
        {refusals.map(([sentence, group]) => (
          <li key={sentence}>
            <RiLockLine aria-hidden size={16} />
            <span>
              <Text as="span" weight="bold">
                {t('release.refusedAction', {
                  action: group.map(labelOf).join(', '),
                })}
              </Text>{' '}
              <Text as="span" color="secondary">
                {sentence}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    );

  const items = data?.items ?? [];
  const allowed = items
    .filter(item => item.allowed)
    .sort((a, b) => Number(isNextOne(b)) - Number(isNextOne(a)));
  const refused = groupBySentence(items.filter(item => !item.allowed));
  return (
    <Section title={t('release.actions')}>
      <Flex direction="column" gap="3">
        {error && !data && (
          <LoadError
            what={t('release.actions')}
            error={error}
            onRetry={() => refetch()}
          />
        )}
        {!data && !error && <LoadingRows rows={2} height={32} />}
        {act.error && (
          <NotDone title={t('release.notDone')}>
            <RefusalText error={act.error} />
          </NotDone>
        )}
        {data && allowed.length === 0 && (
          <Text color="secondary">{t('release.nothingAllowed')}</Text>
        )}
        {listOf(refused.filter(([, group]) => group.some(isNextOne)))}
        <Flex gap="2" className={styles.allowed}>
          {allowed.map(item => (
            <span key={keyOf(item)}>{buttonOf(item)}</span>
          ))}
        </Flex>
        {listOf(refused.filter(([, group]) => !group.some(isNextOne)))}
      </Flex>
      {asking && (
        <ReasonDialog
          title={labelOf(asking)}
          isPending={act.isPending}
          onClose={() => setAsking(undefined)}
          onConfirm={reason =>
            act.mutate(
              { ...asking, reason },
              { onSettled: () => setAsking(undefined) },
            )
          }
        />
      )}
    </Section>
  );
}
