import { Alert, Button, ButtonLink, Flex, Text } from '@backstage/ui';
import { RiLockLine } from '@remixicon/react';
import {
  Release,
  ReleaseAction,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useReleaseActions } from '../api/useReleaseQueries';
import { LoadError } from '../feedback/LoadError';
import { LoadingRows } from '../feedback/LoadingRows';
import { Section } from '../layout/Section';
import { useReleasesLinks } from '../links/ReleasesLinks';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { isNextStep, moveKey } from './moveKey';
import { ReasonDialog } from './ReasonDialog';
import styles from './ReleaseActionsPanel.module.css';
import { useReleaseAct } from './useReleaseAct';

function keyOf({ action, to }: ReleaseAction): string {
  return `${action} ${to}`;
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

  const start = (item: ReleaseAction) => {
    if (item.needsReason) {
      act.reset();
      setAsking(item);
    } else {
      act.mutate(item);
    }
  };

  const buttonOf = (item: ReleaseAction) => {
    const isNext = item.to !== undefined && isNextStep(release.state, item.to);
    if (item.action === 'update' && item.allowed) {
      return (
        <ButtonLink variant="secondary" href={links.edit(release.id)}>
          {labelOf(item)}
        </ButtonLink>
      );
    }
    return (
      <Button
        variant={isNext ? 'primary' : 'secondary'}
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

  const items = data?.items ?? [];
  const allowed = items.filter(item => item.allowed);
  const refused = items.filter(item => !item.allowed);
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
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('release.notDone')}
            description={act.error.message}
          />
        )}
        {data && allowed.length === 0 && (
          <Text color="secondary">{t('release.nothingAllowed')}</Text>
        )}
        <Flex gap="2" className={styles.allowed}>
          {allowed.map(item => (
            <span key={keyOf(item)}>{buttonOf(item)}</span>
          ))}
        </Flex>
        {refused.length > 0 && (
          <ul className={styles.refused} aria-label={t('release.refused')}>
            {refused.map(item => (
              <li key={keyOf(item)}>
                <RiLockLine aria-hidden size={16} />
                <span>
                  <Text as="span" weight="bold">
                    {labelOf(item)}
                  </Text>{' '}
                  <Text as="span" color="secondary">
                    {item.sentence}
                  </Text>
                </span>
              </li>
            ))}
          </ul>
        )}
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
