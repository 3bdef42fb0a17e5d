import { Text } from '@backstage/ui';
import { ReleaseOutline } from '@slipway/backstage-plugin-releases-common';
import {
  median,
  Outcome,
  outcomeOf,
  slipHoursOf,
  useSlipText,
} from '../../releases/record';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './HistoryPlot.module.css';

const WIDTH = 320;
const HEIGHT = 72;
const MIDDLE = 40;
const REACH = 30;
const MARK_Y = 8;
const BAR = 8;
/** Below this a slip is drawn as if it were so long, so that small ones stay small. */
const LEAST_SCALE_HOURS = 1;

const MARKS: Record<Outcome, string> = {
  completed: '✓',
  failed: '✗',
  cancelled: '–',
  open: '…',
};

/** Slip and failure over time, the oldest release at the left. */
export function HistoryPlot(props: { releases: readonly ReleaseOutline[] }) {
  const { t } = useReleasesTranslation();
  const slipText = useSlipText();
  const points = props.releases
    .map(release => ({
      id: release.id,
      name: release.name,
      outcome: outcomeOf(release),
      slip: slipHoursOf(release),
    }))
    .reverse();
  const slips = points.flatMap(({ slip }) =>
    slip === undefined ? [] : [slip],
  );
  const scale = Math.max(LEAST_SCALE_HOURS, ...slips.map(Math.abs));
  const step = WIDTH / Math.max(points.length, 6);
  const count = (outcome: Outcome) =>
    String(points.filter(point => point.outcome === outcome).length);
  const summary = t('history.summary', {
    total: String(points.length),
    completed: count('completed'),
    failed: count('failed'),
  });
  const slipSummary =
    slips.length > 0
      ? t('history.median', { slip: slipText(median(slips)) })
      : '';

  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={styles.plot}
        role="img"
        aria-label={`${summary} ${slipSummary}`}
      >
        <line
          className={styles.axis}
          x1={0}
          x2={WIDTH}
          y1={MIDDLE}
          y2={MIDDLE}
        />
        {points.map((point, index) => {
          const x = index * step + step / 2;
          const length = ((point.slip ?? 0) / scale) * REACH;
          return (
            <g key={point.id}>
              <title>{`${point.name}: ${slipText(point.slip)}`}</title>
              <text x={x} y={MARK_Y} className={styles[point.outcome]}>
                {MARKS[point.outcome]}
              </text>
              <rect
                className={length > 0 ? styles.late : styles.early}
                x={x - BAR / 2}
                y={length > 0 ? MIDDLE - length : MIDDLE}
                width={BAR}
                height={Math.max(Math.abs(length), 1)}
              />
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.caption}>
        <Text color="secondary">
          {summary} {slipSummary}
        </Text>
        <Text color="secondary" variant="body-small" as="p">
          {t('history.legend')}
        </Text>
      </figcaption>
    </figure>
  );
}
