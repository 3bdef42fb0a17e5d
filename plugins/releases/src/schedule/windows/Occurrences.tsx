import { Text } from '@backstage/ui';
import { WindowOccurrence } from '@slipway/backstage-plugin-releases-common';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './windows.module.css';

/** When a window comes next, each with how far that is from now. */
export function Occurrences(props: {
  occurrences: readonly WindowOccurrence[];
  zone: string;
  label: string;
}) {
  const { occurrences } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(props.zone);
  if (occurrences.length === 0) {
    return (
      <Text as="span" color="secondary">
        {t('windows.noNext')}
      </Text>
    );
  }
  return (
    <ol className={styles.occurrences} aria-label={props.label}>
      {occurrences.map(({ start, end }) => {
        const isOn = Date.parse(start) <= time.now;
        const near = isOn ? end : start;
        return (
          <li key={start}>
            <time dateTime={`${start}/${end}`}>
              {time.span({ start, end })}
            </time>
            {time.isNear(near) && (
              <Text as="span" color="secondary">
                {' · '}
                {isOn
                  ? t('windows.ends', { when: time.relative(end) })
                  : time.relative(start)}
              </Text>
            )}
          </li>
        );
      })}
    </ol>
  );
}
