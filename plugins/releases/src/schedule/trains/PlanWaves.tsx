import { Button, Flex, Link, Text } from '@backstage/ui';
import { RiLinksLine, RiLogoutBoxRLine } from '@remixicon/react';
import {
  CalendarItem,
  Train,
  TrainPlan,
} from '@slipway/backstage-plugin-releases-common';
import { RequireUpdate } from '../../releases/record';
import { StateBadge, VerdictBadge } from '../../releases/status';
import { EntityLink } from '../../shared/catalog';
import { useReleasesLinks } from '../../shared/links';
import { StatusBadge } from '../../shared/status';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { groupWave } from './groupWave';
import styles from './trains.module.css';
import { useBoarding } from './useTrainAct';
import { useVerdicts } from './useVerdicts';

type Member = TrainPlan['members'][number];

function Marks({ id, plan }: { id: string; plan: TrainPlan }) {
  const { t } = useReleasesTranslation();
  const misses = plan.missing.some(
    ({ releaseId, alsoMiss }) =>
      releaseId === id || alsoMiss.some(other => other.releaseId === id),
  );
  const isOutOfOrder = plan.violations.some(
    ({ consumerReleaseId, providerReleaseId }) =>
      consumerReleaseId === id || providerReleaseId === id,
  );
  const isOutside = plan.outside.some(({ releaseId }) => releaseId === id);
  return (
    <>
      {misses && (
        <StatusBadge tone="negative">{t('trains.misses')}</StatusBadge>
      )}
      {isOutOfOrder && (
        <StatusBadge tone="negative">{t('trains.outOfOrder')}</StatusBadge>
      )}
      {isOutside && (
        <StatusBadge tone="warning">{t('trains.otherTime')}</StatusBadge>
      )}
    </>
  );
}

function MemberItem(props: {
  train: Train;
  plan: TrainPlan;
  member: Member;
  verdict: CalendarItem['verdict'];
}) {
  const { train, plan, member, verdict } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const time = useTime(train.timeZone);
  const { leave } = useBoarding(train);
  return (
    <li className={styles.member}>
      <Flex gap="2" align="center" justify="between">
        <Link href={links.release(member.releaseId)} weight="bold">
          {member.name}
        </Link>
        <RequireUpdate releaseIds={[member.releaseId]}>
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiLogoutBoxRLine />}
            aria-label={t('trains.leaveOf', { name: member.name })}
            isPending={leave.isPending}
            onPress={() => leave.mutate(member.releaseId)}
          >
            {t('trains.leave')}
          </Button>
        </RequireUpdate>
      </Flex>
      <Text as="div" color="secondary">
        {member.at
          ? `${time.instant(member.at)} ${time.zone}`
          : t('trains.noTime')}
        {member.ownerRef && (
          <>
            {' · '}
            <EntityLink entityRef={member.ownerRef} />
          </>
        )}
      </Text>
      <Flex gap="1" className={styles.badges}>
        <StateBadge state={member.state} />
        {verdict && <VerdictBadge verdict={verdict} />}
        <Marks id={member.releaseId} plan={plan} />
      </Flex>
    </li>
  );
}

/** Who may go when: the waves of a departure, one after the other. */
export function PlanWaves(props: { train: Train; plan: TrainPlan }) {
  const { train, plan } = props;
  const { t } = useReleasesTranslation();
  const members = new Map(plan.members.map(item => [item.releaseId, item]));
  const verdicts = useVerdicts(train.id, plan);
  const itemsOf = (ids: readonly string[]) =>
    ids.flatMap(id => {
      const member = members.get(id);
      return member
        ? [
            <MemberItem
              key={id}
              train={train}
              plan={plan}
              member={member}
              verdict={verdicts.get(id)}
            />,
          ]
        : [];
    });
  return (
    <ol className={styles.waves}>
      {plan.waves.map(wave => (
        <li key={wave.index} className={styles.wave}>
          <Text as="h3" variant="body-large" weight="bold">
            {t('trains.wave', { number: String(wave.index + 1) })}
          </Text>
          <ul className={styles.members}>
            {groupWave(wave).map(group =>
              group.length === 1 ? (
                itemsOf(group)
              ) : (
                <li key={group[0]} className={styles.set}>
                  <StatusBadge tone="info" icon={<RiLinksLine aria-hidden />}>
                    {t('trains.together')}
                  </StatusBadge>
                  <ul className={styles.members}>{itemsOf(group)}</ul>
                </li>
              ),
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}
