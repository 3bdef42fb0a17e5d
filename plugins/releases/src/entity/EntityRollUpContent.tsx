import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Flex, Link, Text } from '@backstage/ui';
import { RiCalendarEventLine } from '@remixicon/react';
import { RollUp } from '@slipway/backstage-plugin-releases-common';
import { ReadinessBadge, RootBlockers } from '../governance/readiness';
import { PlanLink } from '../releases/record';
import { HoldBadge, UpdatingNote } from '../releases/status';
import { ConflictSentences } from '../schedule/conflicts';
import { EmptyState, LoadError, LoadingRows } from '../shared/feedback';
import { PlainList, Section } from '../shared/layout';
import { useReleasesLinks } from '../shared/links';
import { Sentence } from '../shared/sentence';
import { usePortalTranslation } from '../shared/translation';
import styles from './EntityRollUpContent.module.css';
import { ReleaseLine } from './ReleaseLine';
import { RollUpCounts } from './RollUpCounts';
import { RollUpScope, rollUpScope } from './rollUpScope';
import { useRollUp } from './useRollUp';

/** Of each release that is not ready, the causes that count most. */
const SHOWN_CAUSES = 2;

function ShipsNext(props: { rollUp: RollUp; listHref: string }) {
  const { next, counts } = props.rollUp;
  const { t } = usePortalTranslation();
  return (
    <Section title={t('overview.next')}>
      <Flex direction="column" gap="4">
        <PlainList label={t('overview.next')}>
          {next.map(release => (
            <li key={release.id} className={styles.item}>
              <ReleaseLine release={release} />
            </li>
          ))}
        </PlainList>
        {counts.open > next.length && (
          <Link href={props.listHref}>
            {t('overview.all', { count: counts.open })}
          </Link>
        )}
      </Flex>
    </Section>
  );
}

function Blocked({ blocked }: Pick<RollUp, 'blocked'>) {
  const { t } = usePortalTranslation();
  const links = useReleasesLinks();
  return (
    <Section title={t('overview.blocked')}>
      {blocked.length === 0 ? (
        <Text color="secondary">{t('overview.nothingBlocks')}</Text>
      ) : (
        <PlainList label={t('overview.blocked')}>
          {blocked.map(({ release, readiness }) => (
            <li key={release.id} className={styles.item}>
              <Flex direction="column" gap="2">
                <Flex align="center" gap="2" className={styles.line}>
                  <Link
                    href={links.release(release.id, 'readiness')}
                    weight="bold"
                  >
                    {release.name}
                  </Link>
                  <ReadinessBadge readiness={readiness} />
                  {release.hold && <HoldBadge />}
                  {readiness.updating && <UpdatingNote />}
                </Flex>
                {readiness.rootBlockers.length > 0 ? (
                  <RootBlockers
                    readiness={readiness}
                    releaseZone={release.window?.timeZone}
                    limit={SHOWN_CAUSES}
                  />
                ) : (
                  <Text>
                    <Sentence of={readiness} onPageOf={release.id} />
                  </Text>
                )}
              </Flex>
            </li>
          ))}
        </PlainList>
      )}
    </Section>
  );
}

function Collisions({ conflicts }: Pick<RollUp, 'conflicts'>) {
  const { t } = usePortalTranslation();
  const links = useReleasesLinks();
  return (
    <Section
      title={t('overview.collisions')}
      actions={
        conflicts.length > 0 && (
          <Link href={links.conflicts()}>{t('overview.openConflicts')}</Link>
        )
      }
    >
      {conflicts.length === 0 ? (
        <Text color="secondary">{t('overview.nothingCollides')}</Text>
      ) : (
        <ConflictSentences conflicts={conflicts} />
      )}
    </Section>
  );
}

function ScopedRollUp({ scope }: { scope: RollUpScope }) {
  const { kind, query, address } = scope;
  const { t } = usePortalTranslation();
  const links = useReleasesLinks();
  const { data: rollUp, error, refetch } = useRollUp(query);
  const title = t('overview.title');
  const listHref = `${links.list()}?${address}`;
  if (!rollUp) {
    return error ? (
      <LoadError what={title} error={error} onRetry={() => refetch()} />
    ) : (
      <LoadingRows rows={3} height={96} />
    );
  }
  const isEmpty = rollUp.counts.open === 0;
  return (
    <div className={styles.parts}>
      <Section
        title={title}
        actions={
          <Flex gap="2" className={styles.line}>
            <ButtonLink variant="secondary" href={listHref}>
              {t('overview.openList')}
            </ButtonLink>
            <ButtonLink
              variant="secondary"
              href={`${links.calendar()}?${address}`}
            >
              {t('overview.openCalendar')}
            </ButtonLink>
          </Flex>
        }
      >
        {isEmpty ? (
          <EmptyState
            icon={<RiCalendarEventLine />}
            title={t('overview.noNext')}
            description={t(`overview.noNextHint.${kind}`)}
            action={<PlanLink variant="primary" />}
          />
        ) : (
          <RollUpCounts counts={rollUp.counts} address={address} />
        )}
      </Section>
      {!isEmpty && (
        <div className={styles.columns}>
          <ShipsNext rollUp={rollUp} listHref={listHref} />
          <div className={styles.parts}>
            <Blocked blocked={rollUp.blocked} />
            <Collisions conflicts={rollUp.conflicts} />
          </div>
        </div>
      )}
    </div>
  );
}

/**
 * The tab Releases of a system, a domain, a group or a person: what ships next,
 * what blocks and what collides.
 */
export function EntityRollUpContent() {
  const { entity } = useEntity();
  const scope = rollUpScope(entity);
  return scope ? <ScopedRollUp scope={scope} /> : null;
}
