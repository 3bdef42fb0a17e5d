import { Text } from '@backstage/ui';
import {
  EntitySummary,
  MANY_NEIGHBOURS,
} from '@slipway/backstage-plugin-releases-common';
import { entityLabel } from '../shared/catalog';
import { Section } from '../shared/layout';
import { useReleasesTranslation } from '../shared/translation';
import {
  CalendarFrame,
  CalendarPanel,
  CalendarState,
  Relation,
  RELATIONS,
  RelationToggles,
  shownNeighbours,
  spanOf,
} from '../views/calendar';
import { SubscribeButton } from '../views/feeds';
import styles from './EntityCalendar.module.css';

/** The releases of an entity and of its neighbours on a calendar. */
export function EntityCalendar(props: {
  frame: CalendarFrame;
  state: CalendarState;
  summary: EntitySummary;
  isTurning: boolean;
}) {
  const { frame, state, summary } = props;
  const { manyNeighbours } = summary;
  const { t } = useReleasesTranslation();
  const usual = RELATIONS.filter(
    relation => relation === 'own' || !manyNeighbours.includes(relation),
  );
  const shown = state.shown ?? usual;
  const isUsual = (relations: readonly Relation[]) =>
    RELATIONS.every(
      relation => relations.includes(relation) === usual.includes(relation),
    );
  return (
    <Section title={t('calendar.title')} isTitleHidden>
      <CalendarPanel
        frame={frame}
        change={state.change}
        calendar={props.isTurning ? undefined : summary.calendar}
        query={{
          ...spanOf(frame),
          entityRef: [summary.entityRef],
          ...shownNeighbours(shown),
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
              shown={shown}
              onChange={next =>
                state.change({ shown: isUsual(next) ? 'usual' : next })
              }
            />
            <SubscribeButton
              name={entityLabel(summary.entityRef)}
              filter={{
                entityRef: [summary.entityRef],
                neighbours: shownNeighbours(shown).neighbours,
              }}
            />
            {manyNeighbours
              .filter(side => !shown.includes(side))
              .map(side => (
                <Text
                  key={side}
                  variant="body-small"
                  color="secondary"
                  className={styles.hint}
                >
                  {t(`calendar.manyHint.${side}`, {
                    most: String(MANY_NEIGHBOURS),
                  })}
                </Text>
              ))}
          </>
        }
      />
    </Section>
  );
}
