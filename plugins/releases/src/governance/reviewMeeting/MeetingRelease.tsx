import { Alert, Flex, Link, Text } from '@backstage/ui';
import {
  AgendaItem,
  ReadinessBrief,
  ReviewDetail,
  ReviewOutcome,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { StateBadge, VerdictBadge } from '../../releases/status';
import { EntityLink } from '../../shared/catalog';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { Sentence } from '../../shared/sentence';
import { useTime, WindowText } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import { RootBlockers } from '../readiness';
import {
  AgendaChanges,
  AgendaGates,
  standingOf,
  useAgendaReadiness,
} from '../reviews';
import { DecisionBar } from './DecisionBar';
import styles from './meeting.module.css';
import { NotesField, NotesText } from './NotesField';

/** Why what was asked for was not recorded. */
export type Overtaken = 'already_decided' | 'stale_revision';

function OvertakenNote(props: { item: AgendaItem; overtaken: Overtaken }) {
  const { item, overtaken } = props;
  const { t } = useReviewsTranslation();
  const time = useTime(item.release.window?.timeZone);
  const standing = standingOf(item);
  if (overtaken === 'stale_revision') {
    return (
      <Alert
        role="alert"
        status="warning"
        icon
        title={t('meeting.changed')}
        description={t('meeting.changedHint')}
      />
    );
  }
  return (
    <Alert
      role="alert"
      status="info"
      icon
      title={t('meeting.overtaken')}
      description={
        standing &&
        t('meeting.overtakenBy', {
          who: <EntityLink entityRef={standing.by} />,
          decision: t(`reviews.decision.${standing.decision}`),
          when: `${time.instant(standing.at)} ${time.zone}`,
        })
      }
    />
  );
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <section className={styles.titled}>
      <Text as="h3" variant="body-large" weight="bold">
        {props.title}
      </Text>
      {props.children}
    </section>
  );
}

function Providers(props: {
  release: AgendaItem['release'];
  readiness: ReadinessBrief;
}) {
  const { readiness, release } = props;
  const { t } = useReviewsTranslation();
  const { inherited, rootBlockers } = readiness;
  const others = rootBlockers.filter(
    ({ releaseId }) => releaseId !== release.id,
  );
  return (
    <Part title={t('meeting.providers')}>
      {inherited.of === 0 ? (
        <Text color="secondary">{t('meeting.noProviders')}</Text>
      ) : (
        <>
          <Text as="p">
            {t('meeting.providersReady', {
              passed: String(inherited.passed),
              of: String(inherited.of),
            })}
          </Text>
          {others.length > 0 && (
            <RootBlockers
              readiness={{
                ...readiness,
                rootBlockers: others,
                blockers: others.length,
              }}
              releaseZone={release.window?.timeZone}
            />
          )}
        </>
      )}
    </Part>
  );
}

function WhatIsLeft(props: {
  release: AgendaItem['release'];
  looked: ReturnType<typeof useAgendaReadiness>;
}) {
  const { release, looked } = props;
  const { t } = useReviewsTranslation();
  const gates = looked.data?.get(release.id)?.gates;
  if (looked.error) {
    return (
      <LoadError
        what={t('meeting.whatLeft')}
        error={looked.error}
        onRetry={looked.refetch}
      />
    );
  }
  if (!gates) {
    return <LoadingRows rows={3} />;
  }
  return gates.length > 0 ? (
    <AgendaGates release={release} gates={gates} />
  ) : (
    <Text color="secondary">{t('meeting.nothingLeft')}</Text>
  );
}

/** The release of a meeting that is looked at. */
export function MeetingRelease(props: {
  review: ReviewDetail;
  item: AgendaItem;
  /** Its place in the list, from 1. */
  place: number;
  total: number;
  overtaken: Overtaken | undefined;
  showsKeys: boolean;
  onDecide: (decision: ReviewOutcome) => void;
  onReopen: () => void;
  onNotesSaved: () => void;
}) {
  const { review, item, place, total, overtaken } = props;
  const { release, readiness } = item;
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const zone = release.window?.timeZone;
  const looked = useAgendaReadiness(review.id, readiness ? [release.id] : []);
  const told = readiness && looked.data?.get(release.id);
  return (
    <Section
      title={release.name}
      note={t('meeting.place', { place: String(place), total: String(total) })}
      actions={
        <Flex gap="3" align="center">
          <Link href={links.release(release.id, 'readiness')}>
            {t('meeting.fullReadiness')}
          </Link>
          <Link href={links.risks(release.id)}>{t('meeting.risks')}</Link>
        </Flex>
      }
    >
      <Flex direction="column" gap="4">
        <div className={styles.headline}>
          {readiness ? (
            <VerdictBadge verdict={readiness.verdict} />
          ) : (
            <StateBadge state={release.state} />
          )}
          <Text variant="body-large" weight="bold">
            {readiness ? (
              <Sentence
                of={readiness}
                releaseZone={zone}
                onPageOf={release.id}
              />
            ) : (
              t('meeting.wentOut')
            )}
          </Text>
        </div>
        <Text as="div" color="secondary">
          <WindowText window={release.window} />
          {release.ownerRef && (
            <>
              {' · '}
              <EntityLink entityRef={release.ownerRef} />
            </>
          )}
        </Text>
        {overtaken && <OvertakenNote item={item} overtaken={overtaken} />}
        <DecisionBar
          review={review}
          item={item}
          showsKeys={props.showsKeys}
          onDecide={props.onDecide}
          onReopen={props.onReopen}
        />
        <div className={styles.parts}>
          <Part title={t('meeting.left')}>
            {readiness ? (
              <WhatIsLeft release={release} looked={looked} />
            ) : (
              <Text color="secondary">{t('meeting.nothingLeft')}</Text>
            )}
          </Part>
          <div className={styles.part}>
            <Part title={t('meeting.changes')}>
              <AgendaChanges item={item} />
            </Part>
            {told && <Providers release={release} readiness={told.readiness} />}
          </div>
        </div>
        {review.mayManage ? (
          <NotesField
            key={release.id}
            reviewId={review.id}
            item={item}
            onSaved={props.onNotesSaved}
          />
        ) : (
          <Part title={t('meeting.notes.label')}>
            <NotesText notes={item.notes} />
          </Part>
        )}
      </Flex>
    </Section>
  );
}
