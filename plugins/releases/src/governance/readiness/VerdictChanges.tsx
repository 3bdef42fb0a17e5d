import { Text } from '@backstage/ui';
import {
  isReady,
  VerdictCause,
  VerdictChange,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { Sentence } from '../../shared/sentence';
import {
  usePastTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import styles from './VerdictHistory.module.css';

const SHOWN = 4;

/** Of what is judged for the first time, only what does not pass is news. */
function isNews({ from, to }: VerdictCause): boolean {
  return from !== undefined || to === undefined || !isReady(to);
}

function Cause(props: {
  cause: VerdictCause;
  zone?: string;
  onPageOf: string;
}) {
  const { cause, zone, onPageOf } = props;
  const { part, name, from, to } = cause;
  const { t } = usePastTranslation();
  const { t: tr } = useReleasesTranslation();
  if (part === 'inherited') {
    return (
      <Text as="span">
        <Sentence of={cause} releaseZone={zone} onPageOf={onPageOf} />
      </Text>
    );
  }
  if (!to) {
    return <Text as="span">{t('past.history.gone', { name })}</Text>;
  }
  return (
    <Text as="span">
      {from
        ? t('past.history.change', {
            name,
            from: tr(`status.gate.${from}`),
            to: tr(`status.gate.${to}`),
          })
        : t('past.history.first', { name, to: tr(`status.gate.${to}`) })}
      {!isReady(to) && (
        <Text as="span" color="secondary">
          {' '}
          <Sentence of={cause} releaseZone={zone} onPageOf={onPageOf} />
        </Text>
      )}
    </Text>
  );
}

/** What changed when a verdict did. */
export function VerdictChanges(props: {
  change: VerdictChange;
  releaseId: string;
  releaseZone?: string;
  /** What is said where no change is told. */
  otherwise: ReactNode;
}) {
  const { change, releaseId, releaseZone, otherwise } = props;
  const { t } = usePastTranslation();
  const news = change.changes.filter(isNews);
  const rest = news.length - SHOWN;
  if (news.length === 0) {
    return <>{otherwise}</>;
  }
  return (
    <ul className={styles.changes}>
      {news.slice(0, SHOWN).map((cause, index) => (
        <li key={`${cause.gateId ?? cause.releaseId} ${index}`}>
          <Cause cause={cause} zone={releaseZone} onPageOf={releaseId} />
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Text as="span" color="secondary">
            {t('past.history.moreChanges', { count: rest })}
          </Text>
        </li>
      )}
    </ul>
  );
}
