import {
  CalendarItem,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Neighbours } from '../../dependencies';

/**
 * How releases stand to some entities: their own, of what they depend on
 * (upstream), or of what depends on them (downstream). A release that is
 * several of these is the first of them.
 *
 * @internal
 */
export function relationsOf(
  entityRefs: readonly string[],
  neighbours: Neighbours,
): (release: Pick<Release, 'components'>) => CalendarItem['relation'] {
  const own = new Set(entityRefs);
  const providers = new Set(neighbours.upstream.map(edge => edge.providerRef));
  return ({ components }) => {
    const refs = components.map(component => component.entityRef);
    if (refs.some(ref => own.has(ref))) {
      return 'own';
    }
    return refs.some(ref => providers.has(ref)) ? 'upstream' : 'downstream';
  };
}
