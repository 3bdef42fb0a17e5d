import {
  formatInstant,
  OrderViolation,
} from '@slipway/backstage-plugin-releases-common';
import { entityName, moment } from '../../platform';
import {
  outTime,
  releaseTime,
  RequiredOrder,
  TrainMember,
} from './requiredOrders';

/** Instants in words; told once for each release. */
function clock(timeOf: (member: TrainMember) => number | undefined) {
  const told = new Map<string, string>();
  return (member: TrainMember): string => {
    const known = told.get(member.id);
    if (known !== undefined) {
      return known;
    }
    const at = timeOf(member);
    const words =
      at === undefined ? '' : moment(formatInstant(new Date(at)), member);
    told.set(member.id, words);
    return words;
  };
}

function why({ by, first, consumer, provider, providerRef }: RequiredOrder) {
  if (by === 'requires') {
    return `${consumer.name} requires ${entityName(providerRef)} first`;
  }
  return first === 'provider'
    ? `${consumer.name} depends on ${entityName(providerRef)}, so ${
        provider.name
      } comes first`
    : `${provider.name} breaks what ${consumer.name} depends on, so ${consumer.name} comes first`;
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
  const startOf = clock(releaseTime);
  const endOf = clock(outTime);
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
        sentence: `Whether ${earlier.name} comes before ${later.name} is not known, since ${timeless.name} has no window. Set one.`,
      });
      continue;
    }
    const isLater = starts > limit;
    const isBroken =
      isLater ||
      (ends > limit && !train.shipTogether(consumer.id, provider.id));
    if (isBroken && !violations.has(key)) {
      const how = isLater
        ? `it is on ${startOf(earlier)}, after ${later.name} on`
        : `it ends on ${endOf(earlier)}, after ${later.name} starts on`;
      violations.set(key, {
        ...edge,
        code:
          first === 'provider'
            ? 'provider_after_consumer'
            : 'consumer_after_provider',
        sentence: `${why(order)}; but ${how} ${startOf(later)}.`,
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
