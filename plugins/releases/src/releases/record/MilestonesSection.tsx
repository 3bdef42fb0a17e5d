import { useApi } from '@backstage/frontend-plugin-api';
import { Checkbox, Flex, Text } from '@backstage/ui';
import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiTimeLine,
} from '@remixicon/react';
import {
  Release,
  ReleaseMilestone,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { EntityLink } from '../../shared/catalog';
import { NotDone, RefusalText } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { StatusBadge } from '../../shared/status';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './sections.module.css';
import { useReleaseActions } from './useReleaseQueries';

/** Ticks a milestone, or takes that back; whoever else does so does no harm. */
function useTickMilestone(release: Release) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isDone }: { id: string; isDone: boolean }) =>
      isDone
        ? api.completeMilestone(release.id, id)
        : api.reopenMilestone(release.id, id),
    onSuccess: changed => {
      queryClient.setQueryData(queryKeys.release(changed.id), changed);
      return queryClient.invalidateQueries();
    },
  });
}

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

/** The dates on the way to a release, which one click ticks. */
export function MilestonesSection(props: {
  release: Release;
  /** What one may do with them. */
  children?: ReactNode;
}) {
  const { release } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(release.window?.timeZone);
  const { data: actions } = useReleaseActions(
    release.archivedAt ? undefined : release.id,
  );
  const tick = useTickMilestone(release);
  const mayTick = actions?.items.some(
    ({ action, allowed }) => action === 'update' && allowed,
  );
  const sorted = [...release.milestones].sort((a, b) =>
    a.dueAt.localeCompare(b.dueAt),
  );

  const nameOf = ({ id, name, doneAt }: ReleaseMilestone) =>
    mayTick && id ? (
      <Checkbox
        aria-label={t('release.milestone.tick', { name })}
        isSelected={doneAt !== undefined}
        isDisabled={tick.isPending && tick.variables.id === id}
        onChange={isDone => tick.mutate({ id, isDone })}
      >
        {name}
      </Checkbox>
    ) : (
      <Text as="span" weight="bold">
        {name}
      </Text>
    );

  return (
    <Section title={t('form.field.milestones')}>
      {tick.error && (
        <NotDone title={t('release.notDone')}>
          <RefusalText error={tick.error} />
        </NotDone>
      )}
      {sorted.length === 0 ? (
        <Text color="secondary">{t('release.noMilestones')}</Text>
      ) : (
        <ul className={styles.plain}>
          {sorted.map(milestone => (
            <li key={milestone.id ?? milestone.name}>
              <Flex gap="2" align="center" className={styles.line} py="1">
                {nameOf(milestone)}
                <MilestoneBadge milestone={milestone} now={time.now} />
                <Text as="span" color="secondary">
                  {milestone.doneAt
                    ? t('release.milestone.doneAt', {
                        when: time.instant(milestone.doneAt),
                      })
                    : t('release.milestone.dueAt', {
                        when: time.instant(milestone.dueAt),
                      })}{' '}
                  {time.zone}
                </Text>
                {milestone.ownerRef && (
                  <EntityLink entityRef={milestone.ownerRef} />
                )}
              </Flex>
            </li>
          ))}
        </ul>
      )}
      {props.children}
    </Section>
  );
}
