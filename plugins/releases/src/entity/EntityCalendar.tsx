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
  isWindow,
  RelationToggles,
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
  const { items, truncated } = summary.calendar;
  const own = items.filter(
    ({ type, relation }) => type === 'release' && relation === 'own',
  ).length;
  return (
    <Section title={t('calendar.title')} isTitleHidden>
      <CalendarPanel
        frame={frame}
        change={state.change}
        items={
          props.isTurning
            ? undefined
            : items.filter(
                item => isWindow(item) || state.shown.includes(item.relation),
              )
        }
        isTruncated={truncated}
        releaseZone={summary.next?.release.window?.timeZone}
        controls={
          <>
            <RelationToggles
              counts={{
                own,
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
