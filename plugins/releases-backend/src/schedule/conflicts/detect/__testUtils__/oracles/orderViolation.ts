import { World } from '../arbitraryFacts';
import { Named, named } from './named';
import { live, pairs } from './releases';
import { isReleased, requiredOrder } from './requiredOrder';

export function orderViolation(world: World): Named[] {
  return pairs(live(world)).flatMap(([a, b]) => {
    const order = requiredOrder(world, a, b);
    return order &&
      !isReleased(order.first) &&
      !isReleased(order.then) &&
      order.first.interval.end > order.then.interval.start
      ? [named(order.code, [a, b], order.refs)]
      : [];
  });
}
