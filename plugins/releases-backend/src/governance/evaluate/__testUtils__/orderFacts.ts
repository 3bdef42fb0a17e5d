import { ReleaseOrder } from '../../../dependencies/order/ReleaseOrder';
import { ReadinessFacts } from '../ReadinessFacts';

/** What an order says of the release that is judged. @internal */
export function orderFacts(
  order: ReleaseOrder,
  releaseId: string,
): Pick<ReadinessFacts, 'earlier' | 'holdsUp'> {
  return {
    earlier: order.allBefore(releaseId),
    holdsUp: id => {
      const waiting = order.allAfter(id);
      return waiting.size + (waiting.has(releaseId) ? 0 : 1);
    },
  };
}
