import { Button, Flex, Text } from '@backstage/ui';
import { RiShieldKeyholeLine } from '@remixicon/react';
import {
  formatInstant,
  isWaiverOpen,
  Release,
  Waiver,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { useOwnRefs } from '../../shared/api';
import { ActorName } from '../../shared/catalog';
import { NotDone, RefusalText } from '../../shared/feedback';
import { StatusBadge } from '../../shared/status';
import { useTime } from '../../shared/time';
import {
  useDecisionsTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { MayWaive } from './useMayWaive';
import { useWaiverAct } from './useWaiverAct';
import styles from './waivers.module.css';

/** How a waiver stands at an instant, as the screens name it. */
function waiverStanding(waiver: Waiver, at: string) {
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

const TONES: Partial<Record<string, 'info' | 'warning'>> = {
  active: 'info',
  requested: 'warning',
};

/** One waiver: how it stands, why, who gave it, and what one may do about it. */
export function WaiverItem(props: {
  waiver: Waiver;
  release: Pick<Release, 'id' | 'window'> & { revision?: number };
  may: Pick<MayWaive, 'mayGrant' | 'mayAnswer'>;
  /** What it is a waiver of. */
  children: ReactNode;
}) {
  const { waiver, release, may } = props;
  const { t } = useReleasesTranslation();
  const { t: say } = useDecisionsTranslation();
  const time = useTime(release.window?.timeZone);
  const { grant, decline, revoke } = useWaiverAct(release);
  const { data: [self] = [] } = useOwnRefs();
  const standing = waiverStanding(waiver, formatInstant(new Date(time.now)));
  const isRequested = standing === 'requested';
  const isOwn = isRequested && waiver.requestedBy === self;
  const acts = [
    {
      act: grant,
      label: t('windows.waiver.grant'),
      isShown: isRequested && may.mayGrant,
    },
    {
      act: decline,
      label: t('windows.waiver.decline'),
      isShown: isRequested && may.mayAnswer && !isOwn,
    },
    {
      act: revoke,
      label: say('decisions.waiver.takeBack'),
      isShown: isOwn,
    },
    {
      act: revoke,
      label: t('windows.waiver.revoke'),
      isShown: standing === 'active' && may.mayAnswer,
    },
  ].filter(({ isShown }) => isShown);
  const error = grant.error ?? decline.error ?? revoke.error;
  return (
    <Flex direction="column" gap="1">
      <Flex gap="2" align="center" className={styles.wrap}>
        {props.children}
        <StatusBadge
          tone={TONES[standing] ?? 'neutral'}
          icon={<RiShieldKeyholeLine aria-hidden />}
        >
          {t(`windows.waiver.state.${standing}`)}
        </StatusBadge>
      </Flex>
      <Text as="div">{waiver.reason}</Text>
      <Text as="div" color="secondary">
        <ActorName actor={waiver.grantedBy ?? waiver.requestedBy ?? ''} />
        {', '}
        {t('windows.waiver.until', {
          time: time.instant(waiver.expiresAt),
          zone: time.zone,
        })}
      </Text>
      {acts.length > 0 && (
        <Flex gap="2" className={styles.wrap}>
          {acts.map(({ act, label }) => (
            <Button
              key={label}
              size="small"
              variant="secondary"
              isPending={act.isPending}
              onPress={() => act.mutate(waiver)}
            >
              {label}
            </Button>
          ))}
        </Flex>
      )}
      {error && (
        <NotDone title={t('windows.notDone')}>
          <RefusalText error={error} />
        </NotDone>
      )}
    </Flex>
  );
}
