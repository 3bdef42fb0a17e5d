import {
  TimelineBand,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';
import { memo, useMemo } from 'react';
import { Pixels, Scale } from './barLayout';
import { placeBands, runsByWindow } from './placeBands';
import styles from './Timeline.module.css';
import { ROW_HEIGHT } from './TimelineFrame';

function RowBands(props: {
  bands: readonly TimelineBand[];
  rows: readonly TimelineRow[];
  /** Where the first of the rows is. */
  top: number;
  scale: Scale;
  view: Pixels;
}) {
  const { bands, rows, top, scale, view } = props;
  const runs = useMemo(() => runsByWindow(rows), [rows]);
  const placed = useMemo(
    () =>
      placeBands(
        bands.filter(({ effect, everyRow }) => effect === 'deny' && !everyRow),
        scale,
        view,
      ),
    [bands, scale, view],
  );
  return (
    <div aria-hidden className={styles.rowBands} style={{ top }}>
      {placed.flatMap(({ band, left, width }) =>
        (runs.get(band.windowId) ?? []).map(({ first, end }) => (
          <span
            key={`${band.windowId} ${band.start} ${first}`}
            className={styles.band}
            style={{
              left,
              width,
              top: first * ROW_HEIGHT,
              height: (end - first) * ROW_HEIGHT,
            }}
          />
        )),
      )}
    </div>
  );
}

/** Freezes that are for some rows, behind these. */
export const TimelineRowBands = memo(RowBands);
