import {
  Message,
  MessageParam,
} from '@slipway/backstage-plugin-releases-common';
import { at, on } from '../../platform';

/**
 * Of a release that must be out before another starts, and is not: the later
 * one depends on it (`provider_after_consumer`), or it breaks what it uses
 * (`consumer_after_provider`).
 *
 * @param code - `together`: both go at the same time, and the first starts later
 * @param order - when the later one starts and when the first one is out, or
 *   starts, in epoch milliseconds
 * @internal
 */
export function orderMessage(
  code: 'provider_after_consumer' | 'consumer_after_provider' | 'together',
  order: {
    first: MessageParam;
    then: MessageParam;
    because?: MessageParam;
    start: number;
    end: number;
  },
): Message {
  const { first, then, because, start, end } = order;
  const isEndFirst = code === 'consumer_after_provider';
  return {
    code: `order.${code}`,
    params: {
      first,
      then,
      ...(because === undefined ? {} : { context: 'because', because }),
      start: isEndFirst ? on(start) : at(start),
      end: isEndFirst ? at(end) : on(end),
    },
  };
}
