import { Temporal } from 'temporal-polyfill';

/**
 * An ISO 8601 duration in milliseconds, its days of 24 hours each.
 *
 * @internal
 */
export function readSpan(duration: string): number {
  return Temporal.Duration.from(duration).total({
    unit: 'millisecond',
    relativeTo: '1970-01-01T00:00[UTC]',
  });
}
