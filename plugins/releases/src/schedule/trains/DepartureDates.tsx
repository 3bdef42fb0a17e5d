import { Flex, Text } from '@backstage/ui';
import { RiCheckboxCircleLine, RiTimeLine } from '@remixicon/react';
import { Departure, Train } from '@slipway/backstage-plugin-releases-common';
import { Section } from '../../shared/layout';
import { StatusBadge } from '../../shared/status';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './trains.module.css';

function DateLine(props: {
  name: string;
  at: string;
  train: Train;
  note?: string;
}) {
  const { name, at, note } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(props.train.timeZone);
  const isOver = Date.parse(at) <= time.now;
  return (
    <li>
      <Flex gap="2" align="center" className={styles.wrap} py="1">
        <StatusBadge
          tone="neutral"
          icon={
            isOver ? (
              <RiCheckboxCircleLine aria-hidden />
            ) : (
              <RiTimeLine aria-hidden />
            )
          }
        >
          {t(isOver ? 'trains.over' : 'trains.ahead')}
        </StatusBadge>
        <Text as="span" weight="bold">
          {name}
        </Text>
        <Text as="span" color="secondary">
          {time.instant(at)} {time.zone}
          {note && `: ${note}`}
        </Text>
      </Flex>
    </li>
  );
}

/** The cutoffs and the other dates of a departure. */
export function DepartureDates(props: { train: Train; departure: Departure }) {
  const { train, departure } = props;
  const { t } = useReleasesTranslation();
  return (
    <>
      <Section title={t('trains.cutoffs')}>
        {departure.cutoffs.length === 0 ? (
          <Text color="secondary">{t('trains.noCutoffs')}</Text>
        ) : (
          <ul className={styles.list}>
            {departure.cutoffs.map(({ name, at, requiresState }) => (
              <DateLine
                key={`${name} ${at}`}
                name={name}
                at={at}
                train={train}
                note={
                  requiresState
                    ? t('trains.cutoffState', {
                        state: t(`status.state.${requiresState}`),
                      })
                    : t('trains.cutoffBoarding')
                }
              />
            ))}
          </ul>
        )}
      </Section>
      {departure.milestones.length > 0 && (
        <Section title={t('trains.dates')}>
          <ul className={styles.list}>
            {departure.milestones.map(({ name, at }) => (
              <DateLine
                key={`${name} ${at}`}
                name={name}
                at={at}
                train={train}
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
