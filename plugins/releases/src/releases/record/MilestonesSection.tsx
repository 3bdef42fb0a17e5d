import { Flex, Text } from '@backstage/ui';
import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiTimeLine,
} from '@remixicon/react';
import {
  Release,
  ReleaseMilestone,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { Section } from '../../shared/layout';
import { StatusBadge } from '../../shared/status';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './sections.module.css';

function MilestoneBadge(props: { milestone: ReleaseMilestone; now: number }) {
  const { doneAt, dueAt } = props.milestone;
  const { t } = useReleasesTranslation();
  if (doneAt) {
    return (
      <StatusBadge tone="positive" icon={<RiCheckboxCircleLine aria-hidden />}>
        {t('release.milestone.done')}
      </StatusBadge>
    );
  }
  return Date.parse(dueAt) < props.now ? (
    <StatusBadge tone="warning" icon={<RiErrorWarningLine aria-hidden />}>
      {t('release.milestone.late')}
    </StatusBadge>
  ) : (
    <StatusBadge tone="neutral" icon={<RiTimeLine aria-hidden />}>
      {t('release.milestone.due')}
    </StatusBadge>
  );
}

/** The dates on the way to a release. */
export function MilestonesSection(props: {
  release: Release;
  /** What one may do with them. */
  children?: ReactNode;
}) {
  const { milestones, window } = props.release;
  const { t } = useReleasesTranslation();
  const time = useTime(window?.timeZone);
  const sorted = [...milestones].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  return (
    <Section title={t('form.field.milestones')}>
      {sorted.length === 0 ? (
        <Text color="secondary">{t('release.noMilestones')}</Text>
      ) : (
        <ul className={styles.plain}>
          {sorted.map(milestone => (
            <li key={milestone.id ?? milestone.name}>
              <Flex gap="2" align="center" className={styles.line} py="1">
                <MilestoneBadge milestone={milestone} now={time.now} />
                <Text as="span" weight="bold">
                  {milestone.name}
                </Text>
                <Text as="span" color="secondary">
                  {time.instant(milestone.dueAt)} {time.zone}
                </Text>
              </Flex>
            </li>
          ))}
        </ul>
      )}
      {props.children}
    </Section>
  );
}
