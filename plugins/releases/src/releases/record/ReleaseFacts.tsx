import { Flex, Link, Text } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { ActorName, EntityLink } from '../../shared/catalog';
import { Fact, Facts, Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useTime, WindowText } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { TrainLink } from '../trains';
import styles from './ReleaseFacts.module.css';
import { slipHoursOf } from './slipOf';
import { useSlipText } from './useSlipText';

function Actual({ release }: { release: Release }) {
  const { actual, window } = release;
  const time = useTime(window?.timeZone);
  const { t } = useReleasesTranslation();
  const slip = useSlipText()(slipHoursOf(release));
  const { start, end } = actual;
  const at = start ?? end;
  if (!at) {
    return null;
  }
  return (
    <>
      {start && end ? time.span({ start, end }) : time.instant(at)} {time.zone}{' '}
      {slip && (
        <Text as="span" color="secondary">
          {t('release.finished', { slip })}
        </Text>
      )}
    </>
  );
}

/** The facts about a release that fit in a line each. */
export function ReleaseFacts(props: { release: Release }) {
  const { release } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const time = useTime(release.window?.timeZone);
  return (
    <Section title={t('release.facts')}>
      <Facts>
        <Fact name={t('form.field.window')}>
          <WindowText window={release.window} />
        </Fact>
        {release.baselineWindow && (
          <Fact name={t('release.baseline')}>
            {time.span(release.baselineWindow)} {time.zone}
          </Fact>
        )}
        {(release.actual.start ?? release.actual.end) && (
          <Fact name={t('release.actual')}>
            <Actual release={release} />
          </Fact>
        )}
        <Fact name={t('form.field.ownerRef')}>
          {release.ownerRef ? (
            <EntityLink entityRef={release.ownerRef} />
          ) : (
            t('release.nobody')
          )}
        </Fact>
        {release.managerRef && (
          <Fact name={t('form.field.managerRef')}>
            <EntityLink entityRef={release.managerRef} />
          </Fact>
        )}
        <Fact name={t('form.field.environment')}>{release.environment}</Fact>
        <Fact name={t('form.field.kind')}>
          {t(`status.kind.${release.kind}`)}
        </Fact>
        <Fact name={t('form.field.impact')}>
          {t(`status.impact.${release.impact}`)}
        </Fact>
        {release.trainId && (
          <Fact name={t('form.field.trainId')}>
            <TrainLink
              id={release.trainId}
              departure={release.trainDeparture}
            />
            {release.trainDeparture && (
              <Text as="div" color="secondary">
                {t('release.departs', {
                  time: time.instant(release.trainDeparture),
                  zone: time.zone,
                })}
              </Text>
            )}
          </Fact>
        )}
        {release.tags.length > 0 && (
          <Fact name={t('form.field.tags')}>
            <Flex gap="2" className={styles.tags}>
              {release.tags.map(tag => (
                <Link
                  key={tag}
                  href={`${links.list()}?${new URLSearchParams({
                    tag,
                    sort: '-start',
                  })}`}
                >
                  {tag}
                </Link>
              ))}
            </Flex>
          </Fact>
        )}
        {release.source && (
          <Fact name={t('release.source')}>
            {release.source.provider} {release.source.externalId}
          </Fact>
        )}
        <Fact name={t('release.created')}>
          <ActorName actor={release.createdBy} />,{' '}
          {time.date(release.createdAt)}
        </Fact>
      </Facts>
    </Section>
  );
}
