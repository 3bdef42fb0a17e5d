import { ButtonLink, Flex, Text } from '@backstage/ui';
import { RiCalendarEventLine } from '@remixicon/react';
import { EntitySummary } from '@slipway/backstage-plugin-releases-common';
import { RootBlockers } from '../governance/readiness';
import { PlanLink, RequireUpdate } from '../releases/record';
import { ConflictSentences } from '../schedule/conflicts';
import { EmptyState } from '../shared/feedback';
import { Section } from '../shared/layout';
import { useReleasesLinks } from '../shared/links';
import { Sentence } from '../shared/sentence';
import { useReleasesTranslation } from '../shared/translation';
import styles from './NextRelease.module.css';
import { ReadinessCounts } from './ReadinessCounts';
import { ReleaseHeadline } from './ReleaseHeadline';

const SHOWN_BLOCKERS = 3;

/** What ships next, when, whether it may, and who has to do what. */
export function NextRelease(props: { summary: EntitySummary }) {
  const { next, entityRef, counts } = props.summary;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const plan = (
    <PlanLink variant={next ? 'tertiary' : 'primary'} entityRef={entityRef} />
  );
  if (!next) {
    return (
      <Section title={t('entity.next')}>
        <EmptyState
          icon={<RiCalendarEventLine />}
          title={t('entity.none')}
          description={t('entity.noneHint')}
          action={plan}
        />
      </Section>
    );
  }
  const { release, readiness, conflicts } = next;
  return (
    <Section
      title={t('entity.next')}
      note={
        counts.upcoming > 1 &&
        t('entity.upcoming', { count: counts.upcoming - 1 })
      }
    >
      <div className={styles.next}>
        <Flex direction="column" gap="3">
          <ReleaseHeadline release={release} readiness={readiness} />
          {readiness.rootBlockers.length > 0 ? (
            <RootBlockers
              readiness={readiness}
              releaseZone={release.window?.timeZone}
              limit={SHOWN_BLOCKERS}
            />
          ) : (
            <Text>
              <Sentence of={readiness} onPageOf={release.id} />
            </Text>
          )}
          <ConflictSentences conflicts={conflicts} />
        </Flex>
        <Flex direction="column" gap="3">
          <ReadinessCounts readiness={readiness} />
          <Flex gap="2" className={styles.buttons}>
            <ButtonLink
              variant="primary"
              href={links.release(release.id, 'readiness')}
            >
              {t('entity.openReadiness')}
            </ButtonLink>
            <RequireUpdate releaseIds={[release.id]}>
              <ButtonLink variant="secondary" href={links.edit(release.id)}>
                {t('entity.edit')}
              </ButtonLink>
            </RequireUpdate>
            {plan}
          </Flex>
        </Flex>
      </div>
    </Section>
  );
}
