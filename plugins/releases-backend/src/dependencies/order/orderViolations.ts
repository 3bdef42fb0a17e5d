import {
  Message,
  OrderViolation,
} from '@slipway/backstage-plugin-releases-common';
import { releaseParam, said, zoneOf } from '../../platform';
import { orderMessage } from './orderMessage';
import { outTime, releaseTime, RequiredOrder } from './requiredOrders';

/** Why one of two comes first. */
function becauseOf({ by, consumer, providerRef }: RequiredOrder): Message {
  return {
    code: by === 'requires' ? 'phrase.requires' : 'phrase.dependsOn',
    params: {
      consumer: releaseParam(consumer),
      provider: { entity: providerRef },
    },
  };
}

/**
 * The required orders that are broken, each edge once: what must come first is
 * not out before the other starts. Releases that ship together may come at the
 * same time; of them the order is broken where what must come first starts
 * later. What has no time yet is told apart: whether it is in order is not
 * known.
 *
 * @internal
 */
export function orderViolations(train: {
  orders: readonly RequiredOrder[];
  shipTogether(id: string, otherId: string): boolean;
}): {
  violations: OrderViolation[];
  unknown: OrderViolation[];
} {
  const violations = new Map<string, OrderViolation>();
  const unknown = new Map<string, OrderViolation>();
  for (const order of train.orders) {
    const { consumer, provider, consumerRef, providerRef, first } = order;
    const key = `${consumerRef} ${providerRef}`;
    const [earlier, later] =
      first === 'provider' ? [provider, consumer] : [consumer, provider];
    const starts = releaseTime(earlier);
    const ends = outTime(earlier);
    const limit = releaseTime(later);
    const edge = {
      consumerRef,
      providerRef,
      consumerReleaseId: consumer.id,
      providerReleaseId: provider.id,
    };
    if (starts === undefined || ends === undefined || limit === undefined) {
      const timeless = limit === undefined ? later : earlier;
      unknown.set(key, {
        ...edge,
        code: 'order_unknown',
        ...said(
          {
            code: 'order.unknown',
            params: {
              first: releaseParam(earlier),
              then: releaseParam(later),
              timeless: releaseParam(timeless),
            },
          },
          zoneOf(later),
        ),
      });
      continue;
    }
    const together = train.shipTogether(consumer.id, provider.id);
    const isBroken = starts > limit || (ends > limit && !together);
    if (isBroken && !violations.has(key)) {
      const code =
        first === 'provider'
          ? 'provider_after_consumer'
          : 'consumer_after_provider';
      violations.set(key, {
        ...edge,
        code,
        ...said(
          orderMessage(together ? 'together' : code, {
            first: releaseParam(earlier),
            then: releaseParam(later),
            because: becauseOf(order),
            start: limit,
            end: together ? starts : ends,
          }),
          zoneOf(earlier),
        ),
      });
    }
  }
  return {
    violations: [...violations.values()],
    unknown: [...unknown].flatMap(([key, edge]) =>
      violations.has(key) ? [] : [edge],
    ),
  };
}
