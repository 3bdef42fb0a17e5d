import {
  NO_LANE,
  RELEASE_STATES,
  ReleaseState,
  TimelineBar,
  TimelineBucket,
  TimelineGroup,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';
import { useMemo } from 'react';
import { useReleasesTranslation } from '../../shared/translation';
import { Formats } from './useFormats';

type Translate = ReturnType<typeof useReleasesTranslation>['t'];

/** What is on rows, in words. */
export interface TimelineWords {
  bar: (bar: TimelineBar, isMoved: boolean) => string;
  bucket: (bucket: TimelineBucket) => string;
  /** What a row is called, also the lane of what has none. */
  title: (row: TimelineRow) => string;
  laneRows: (rows: number) => string;
  loading: string;
}

const GAP = /\{\{(\w+)\}\}/g;

function fill(text: string, values: Record<string, string>): string {
  return text.replace(GAP, (gap, name) => values[name] ?? gap);
}

function remember<T>(make: (count: number) => T): (count: number) => T {
  const made = new Map<number, T>();
  return count => {
    const known = made.get(count) ?? make(count);
    made.set(count, known);
    return known;
  };
}

/**
 * Looks words up once, with gaps for what differs: hundreds of bars come into
 * view while one scrolls, and looking up takes longer than drawing them.
 */
export function timelineWords(
  t: Translate,
  formats: Formats,
  groupBy: TimelineGroup,
): TimelineWords {
  const states = Object.fromEntries(
    RELEASE_STATES.map(state => [state, t(`status.state.${state}`)]),
  ) as Record<ReleaseState, string>;
  const barText = t('timeline.bar', {
    title: '{{title}}',
    when: '{{when}}',
    state: '{{state}}',
  });
  const slipText = t('timeline.slip', { when: '{{when}}' });
  const held = t('timeline.held');
  const conflicts = {
    high: t('timeline.conflict.high'),
    medium: t('timeline.conflict.medium'),
    low: t('timeline.conflict.low'),
  };
  const bucketText = remember(count =>
    t('timeline.bucket', { count, when: '{{when}}', worst: '{{worst}}' }),
  );
  const worst = {
    failed: t('timeline.worst.failed'),
    held: t('timeline.worst.held'),
    open: t('timeline.worst.open'),
    over: t('timeline.worst.over'),
  };
  const noLane = t(`timeline.none.${groupBy}`);
  return {
    bar: (bar, isMoved) =>
      [
        fill(barText, {
          title: bar.title,
          when: formats.span(bar),
          state: states[bar.state],
        }),
        bar.held && held,
        bar.conflict && conflicts[bar.conflict],
        isMoved &&
          bar.baseline &&
          fill(slipText, { when: formats.span(bar.baseline) }),
      ]
        .filter(Boolean)
        .join(', '),
    bucket: bucket =>
      fill(bucketText(bucket.count), {
        when: formats.days(bucket),
        worst: worst[bucket.worst],
      }),
    title: row =>
      row.kind === 'lane' && row.lane === NO_LANE ? noLane : row.title,
    laneRows: remember(count =>
      t('timeline.laneRows', { count, total: formats.number(count) }),
    ),
    loading: t('timeline.loading'),
  };
}

export function useTimelineWords(
  formats: Formats,
  groupBy: TimelineGroup,
): TimelineWords {
  const { t } = useReleasesTranslation();
  return useMemo(
    () => timelineWords(t, formats, groupBy),
    [t, formats, groupBy],
  );
}
