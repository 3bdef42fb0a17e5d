import { personRef } from '../../platform';
import { Moved } from '../record/Happening';
import { isSameTime } from '../record/isSameTime';

/**
 * What somebody is told of how a release moved: from where to where in all,
 * since they moved it last themselves; nothing where it is back in its place.
 *
 * @param moves - of one release, in their order
 * @param person - in lower case
 * @internal
 */
export function movesOf(moves: readonly Moved[], person: string): Moved[] {
  const own = moves.findLastIndex(({ actor }) => personRef(actor) === person);
  const others = moves.slice(own + 1);
  const [first] = others;
  const last = others.at(-1);
  if (!first || !last) {
    return [];
  }
  return isSameTime(first.from, last.to) ? [] : [{ ...last, from: first.from }];
}
