import { CalendarQuery } from '@slipway/backstage-plugin-releases-common';

/**
 * What narrows the releases of a calendar, apart from its span and the
 * entities that it is around.
 *
 * @internal
 */
export function narrowingOf(query: Omit<CalendarQuery, 'limit'>) {
  const { ownerRef, system, domain, trainId } = query;
  const { environment, state, tag, q } = query;
  return { ownerRef, system, domain, trainId, environment, state, tag, q };
}

/**
 * The entities that a calendar or a list is around, if any.
 *
 * @internal
 */
export function aroundOf(
  query: Pick<CalendarQuery, 'entityRef' | 'neighbours' | 'neighboursOnly'>,
) {
  const { entityRef, neighbours = [], neighboursOnly } = query;
  return entityRef && { entityRefs: entityRef, neighbours, neighboursOnly };
}
