import { OrderViolation } from '@slipway/backstage-plugin-releases-common';
import { entityName, moment } from '../../../readiness/gates/words';
import { releaseTime, RequiredOrder, TrainMember } from './requiredOrders';

function instantOf({ actual, window }: TrainMember): string | undefined {
  return actual.start ?? actual.end ?? window?.start;
}

/** When a release came or is to come, in words; told once for each. */
function clock() {
  const told = new Map<string, string>();
  return (member: TrainMember): string => {
    const known = told.get(member.id);
    if (known !== undefined) {
      return known;
    }
    const instant = instantOf(member);
    const words = instant === undefined ? '' : moment(instant, member);
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
 * The required orders that are broken, each edge once: what must come first
 * comes later. At the same instant none is broken. What has no time yet is
 * told apart: whether it is in order is not known.
 *
 * @internal
 */
export function orderViolations(orders: readonly RequiredOrder[]): {
  violations: OrderViolation[];
  unknown: OrderViolation[];
} {
  const violations = new Map<string, OrderViolation>();
  const unknown = new Map<string, OrderViolation>();
  const timeOf = clock();
  for (const order of orders) {
    const { consumer, provider, consumerRef, providerRef, first } = order;
    const key = `${consumerRef} ${providerRef}`;
    const [earlier, later] =
      first === 'provider' ? [provider, consumer] : [consumer, provider];
    const [mustBefore, mustAfter] = [earlier, later].map(releaseTime);
    const edge = {
      consumerRef,
      providerRef,
      consumerReleaseId: consumer.id,
      providerReleaseId: provider.id,
    };
    if (mustBefore === undefined || mustAfter === undefined) {
      const timeless = mustBefore === undefined ? earlier : later;
      unknown.set(key, {
        ...edge,
        code: 'order_unknown',
        sentence: `Whether ${earlier.name} comes before ${later.name} is not known, since ${timeless.name} has no window. Set one.`,
      });
    } else if (mustBefore > mustAfter && !violations.has(key)) {
      violations.set(key, {
        ...edge,
        code:
          first === 'provider'
            ? 'provider_after_consumer'
            : 'consumer_after_provider',
        sentence: `${why(order)}; but it is on ${timeOf(earlier)}, after ${
          later.name
        } on ${timeOf(later)}.`,
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
