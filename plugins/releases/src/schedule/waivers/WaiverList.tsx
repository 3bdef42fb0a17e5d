import { Button, Flex, Link, Text } from '@backstage/ui';
import { RiShieldKeyholeLine } from '@remixicon/react';
import {
  formatInstant,
  isWaiverOpen,
  Release,
  Waiver,
} from '@slipway/backstage-plugin-releases-common';
import { ActorName } from '../../shared/catalog';
import { NotDone, RefusalText } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { StatusBadge } from '../../shared/status';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { useWaiverAct } from './useWaiverAct';
import styles from './waivers.module.css';

const TONES: Partial<Record<string, 'info' | 'warning'>> = {
  active: 'info',
  requested: 'warning',
};

function stateOf(waiver: Waiver, at: string) {
  if (waiver.state === 'revoked' || waiver.state === 'declined') {
    return waiver.state;
  }
  if (waiver.endedAt) {
    return 'ended';
  }
  if (!isWaiverOpen(waiver, at)) {
    return 'expired';
  }
  return waiver.state === 'granted' ? 'active' : 'requested';
}

function TargetName({ waiver }: { waiver: Waiver }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { type, id, name } = waiver.target;
  return type === 'window' ? (
    <Link href={links.window(id)}>{name}</Link>
  ) : (
    <Text as="span" weight="bold">
      {t(`windows.waiver.target.${type}`, { name })}
    </Text>
  );
}

/** The waivers of a release, those that hold and those of before. */
export function WaiverList(props: { release: Release; mayGrant: boolean }) {
  const { release, mayGrant } = props;
  const { waivers = [] } = release;
  const { t } = useReleasesTranslation();
  const time = useTime(release.window?.timeZone);
  const { grant, decline, revoke } = useWaiverAct(release);
  const error = grant.error ?? decline.error ?? revoke.error;
  const acts = [
    { act: grant, label: t('windows.waiver.grant'), of: ['requested'] },
    { act: decline, label: t('windows.waiver.decline'), of: ['requested'] },
    { act: revoke, label: t('windows.waiver.revoke'), of: ['active'] },
  ];
  if (waivers.length === 0) {
    return null;
  }
  return (
    <Flex direction="column" gap="2">
      <Text as="h3" weight="bold">
        {t('windows.waiver.list')}
      </Text>
      <ul className={styles.list}>
        {waivers.map(waiver => {
          const state = stateOf(waiver, formatInstant(new Date(time.now)));
          return (
            <li key={waiver.id}>
              <Flex gap="2" align="center" className={styles.wrap}>
                <TargetName waiver={waiver} />
                <StatusBadge
                  tone={TONES[state] ?? 'neutral'}
                  icon={<RiShieldKeyholeLine aria-hidden />}
                >
                  {t(`windows.waiver.state.${state}`)}
                </StatusBadge>
              </Flex>
              <Text as="div">{waiver.reason}</Text>
              <Text as="div" color="secondary">
                <ActorName
                  actor={waiver.grantedBy ?? waiver.requestedBy ?? ''}
                />
                {', '}
                {t('windows.waiver.until', {
                  time: time.instant(waiver.expiresAt),
                  zone: time.zone,
                })}
              </Text>
              {mayGrant && (
                <Flex gap="2" className={styles.wrap}>
                  {acts
                    .filter(({ of }) => of.includes(state))
                    .map(({ act, label }) => (
                      <Button
                        key={label}
                        size="small"
                        variant="secondary"
                        isPending={
                          act.isPending && act.variables.id === waiver.id
                        }
                        onPress={() => act.mutate(waiver)}
                      >
                        {label}
                      </Button>
                    ))}
                </Flex>
              )}
            </li>
          );
        })}
      </ul>
      {error && (
        <NotDone title={t('windows.notDone')}>
          <RefusalText error={error} />
        </NotDone>
      )}
    </Flex>
  );
}
