import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import { useState } from 'react';
import { EntityEnvironments } from '../delivery';
import { ReleaseHistory } from '../insights/history';
import { LoadError, LoadingRows } from '../shared/feedback';
import { useLocale, useZoneChoice, zoneOf } from '../shared/time';
import { useReleasesTranslation } from '../shared/translation';
import {
  CalendarFrame,
  isTooFar,
  shownNeighbours,
  spanOf,
  useCalendarState,
} from '../views/calendar';
import { EntityCalendar } from './EntityCalendar';
import { NextRelease } from './NextRelease';
import { useEntitySummary } from './useEntitySummary';

/** The tab Releases of an entity. */
export function EntityReleasesContent() {
  const { entity } = useEntity();
  const { t } = useReleasesTranslation();
  const entityRef = stringifyEntityRef(entity);
  const locale = useLocale();
  const [choice] = useZoneChoice();
  const [releaseZone, setReleaseZone] = useState<string>();
  const zone = zoneOf(choice, releaseZone);
  const state = useCalendarState(zone);
  const frame: CalendarFrame = {
    view: state.view,
    date: state.date,
    zone,
    locale,
  };
  const span = isTooFar(frame) ? undefined : spanOf(frame);
  const {
    data: summary,
    error,
    refetch,
    isPlaceholderData,
  } = useEntitySummary(entityRef, {
    ...span,
    ...(state.shown && shownNeighbours(state.shown)),
    timeZone: zone,
  });

  const nextZone = summary?.next?.release.window?.timeZone;
  if (nextZone && nextZone !== releaseZone) {
    setReleaseZone(nextZone);
  }

  if (error && !summary) {
    return (
      <LoadError
        what={t('entity.releases')}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  if (!summary) {
    return <LoadingRows rows={4} height={96} />;
  }
  return (
    <Flex direction="column" gap="4">
      <NextRelease summary={summary} />
      <EntityEnvironments entityRef={entityRef} />
      <EntityCalendar
        frame={frame}
        state={state}
        summary={summary}
        isTurning={isPlaceholderData && summary.calendar.from !== span?.from}
      />
      <ReleaseHistory releases={summary.history} total={summary.counts.past} />
    </Flex>
  );
}
