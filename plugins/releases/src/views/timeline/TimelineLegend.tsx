import { memo } from 'react';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './Timeline.module.css';

const MARKS = [
  ['open', `${styles.bar} ${styles.open}`],
  ['over', `${styles.bar} ${styles.over}`],
  ['conflict', `${styles.bar} ${styles.open} ${styles.conflict}`],
  ['held', `${styles.bar} ${styles.open} ${styles.held}`],
  ['baseline', styles.baseline],
  ['freeze', styles.band],
] as const;

const ARROWS = ['required', 'advised'] as const;

function Legend() {
  const { t } = useReleasesTranslation();
  return (
    <ul className={styles.legend} aria-label={t('timeline.legend.title')}>
      {MARKS.map(([name, className]) => (
        <li key={name}>
          <span className={styles.sample} aria-hidden>
            <span className={className} />
          </span>
          {t(`timeline.legend.${name}`)}
        </li>
      ))}
      {ARROWS.map(name => (
        <li key={name}>
          <svg width="28" height="10" aria-hidden>
            <path
              className={`${styles.arrow} ${styles[name]}`}
              d="M0,5 L28,5"
            />
          </svg>
          {t(`timeline.legend.${name}`)}
        </li>
      ))}
    </ul>
  );
}

/** What the marks of the timeline stand for. */
export const TimelineLegend = memo(Legend);
