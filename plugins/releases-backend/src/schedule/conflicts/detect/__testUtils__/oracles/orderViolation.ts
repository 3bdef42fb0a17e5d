import { World } from '../arbitraryFacts';
import { Named, named } from './named';
import { live, pairs } from './releases';
import { brokenOrder } from './requiredOrder';

export function orderViolation(world: World): Named[] {
  return pairs(live(world)).flatMap(([a, b]) => {
    const order = brokenOrder(world, a, b);
    return order ? [named(order.code, [a, b], order.refs)] : [];
  });
}
