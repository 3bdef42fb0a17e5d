import {
  AgendaItem,
  ReviewDecision,
} from '@slipway/backstage-plugin-releases-common';

/** The decision of an item that stands; one that was reopened does not. */
export function standingOf({
  decision,
}: Pick<AgendaItem, 'decision'>): ReviewDecision | undefined {
  return decision?.reopened ? undefined : decision;
}

/** The releases of an agenda that are still to be decided. */
export function undecidedOf<T extends Pick<AgendaItem, 'decision'>>(
  items: readonly T[],
): T[] {
  return items.filter(item => !standingOf(item));
}
