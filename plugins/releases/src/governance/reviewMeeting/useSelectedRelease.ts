import { AgendaItem } from '@slipway/backstage-plugin-releases-common';
import { useRef } from 'react';
import { useAddress } from '../../shared/links';
import { standingOf } from '../reviews';
import { steadyOrder } from './steadyOrder';

const PARAMETER = 'release';

const idOf = ({ release }: AgendaItem) => release.id;

/**
 * The releases of a meeting in a steady order, and which one is looked at: it
 * stands in the address.
 */
export function useSelectedRelease(agenda: readonly AgendaItem[]) {
  const [search, change] = useAddress();
  const seen = useRef<readonly string[]>([]);
  const items = steadyOrder(agenda, idOf, seen.current);
  seen.current = items.map(idOf);
  const wanted = search.get(PARAMETER);
  const found = items.findIndex(item => idOf(item) === wanted);
  const place = found < 0 ? 0 : found;
  return {
    items,
    place,
    selected: items.at(place),
    select: (item: AgendaItem) =>
      change(next => next.set(PARAMETER, idOf(item))),
    /** The one beside it; absent at the end of the list. */
    beside: (step: 1 | -1): AgendaItem | undefined =>
      place + step < 0 ? undefined : items.at(place + step),
    /** The next one that is to be decided, from the start again at the end. */
    nextUndecided: (): AgendaItem | undefined =>
      [...items.slice(place + 1), ...items.slice(0, place)].find(
        item => !standingOf(item),
      ),
  };
}
