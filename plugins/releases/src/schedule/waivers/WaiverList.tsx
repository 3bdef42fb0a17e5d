import { Button, Flex, Link, Text } from '@backstage/ui';
import { RiShieldKeyholeLine } from '@remixicon/react';
import {
  formatInstant,
  isWaiverActive,
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

function stateOf(waiver: Waiver, at: string) {
  if (waiver.revokedAt) {
    return 'revoked';
  }
  if (waiver.endedAt) {
    return 'ended';
  }
  return isWaiverActive(waiver, at) ? 'active' : 'expired';
}

/** The waivers of a release, those that hold and those of before. */
export function WaiverList(props: { release: Release; mayGrant: boolean }) {
  const { release, mayGrant } = props;
  const { waivers = [] } = release;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const time = useTime(release.window?.timeZone);
  const { revoke } = useWaiverAct(release);
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
                <Link href={links.window(waiver.windowId)}>
                  {waiver.windowName}
                </Link>
                <StatusBadge
                  tone={state === 'active' ? 'info' : 'neutral'}
                  icon={<RiShieldKeyholeLine aria-hidden />}
                >
                  {t(`windows.waiver.state.${state}`)}
                </StatusBadge>
              </Flex>
              <Text as="div">{waiver.reason}</Text>
              <Text as="div" color="secondary">
                <ActorName actor={waiver.grantedBy} />
                {', '}
                {t('windows.waiver.until', {
                  time: time.instant(waiver.expiresAt),
                  zone: time.zone,
                })}
              </Text>
              {state === 'active' && mayGrant && (
                <Button
                  size="small"
                  variant="secondary"
                  isPending={
                    revoke.isPending && revoke.variables === waiver.windowId
                  }
                  onPress={() => revoke.mutate(waiver.windowId)}
                >
                  {t('windows.waiver.revoke')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {revoke.error && (
        <NotDone title={t('windows.notDone')}>
          <RefusalText error={revoke.error} />
        </NotDone>
      )}
    </Flex>
  );
}
