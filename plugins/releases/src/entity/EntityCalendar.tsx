import {
  EntitySummary,
  NEIGHBOURS,
} from '@slipway/backstage-plugin-releases-common';
import { entityLabel } from '../shared/catalog';
import { Section } from '../shared/layout';
import { useReleasesTranslation } from '../shared/translation';
import {
  CalendarFrame,
  CalendarPanel,
  CalendarState,
  RelationToggles,
  shownNeighbours,
  spanOf,
} from '../views/calendar';
import { SubscribeButton } from '../views/feeds';

/** The releases of an entity and of its neighbours on a calendar. */
export function EntityCalendar(props: {
  frame: CalendarFrame;
  state: CalendarState;
  summary: EntitySummary;
  isTurning: boolean;
}) {
  const { frame, state, summary } = props;
  const { t } = useReleasesTranslation();
  return (
    <Section title={t('calendar.title')} isTitleHidden>
      <CalendarPanel
        frame={frame}
        change={state.change}
        calendar={props.isTurning ? undefined : summary.calendar}
        query={{
          ...spanOf(frame),
          entityRef: [summary.entityRef],
          neighbours: [...NEIGHBOURS],
          ...shownNeighbours(state.shown),
        }}
        releaseZone={summary.next?.release.window?.timeZone}
        controls={
          <>
            <RelationToggles
              counts={{
                own: summary.calendar.totals.own,
                upstream: summary.counts.upstream,
                downstream: summary.counts.downstream,
              }}
              shown={state.shown}
              onChange={shown => state.change({ shown })}
            />
            <SubscribeButton
              name={entityLabel(summary.entityRef)}
              filter={{
                entityRef: [summary.entityRef],
                neighbours: NEIGHBOURS.filter(relation =>
                  state.shown.includes(relation),
                ),
              }}
            />
          </>
        }
      />
    </Section>
  );
}
