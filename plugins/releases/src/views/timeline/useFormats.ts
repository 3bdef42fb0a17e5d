import { useMemo } from 'react';
import { useLocale } from '../../shared/time';

/**
 * How times and numbers are told on the timeline. Formats are costly to make,
 * and formatting a range takes some twenty times as long as its ends.
 */
export interface Formats {
  span: (span: { start: string; end: string }) => string;
  /** The rows of a timeline are cut at the same days. */
  days: (span: { start: string; end: string }) => string;
  number: (value: number) => string;
}

export function useFormats(zone: string): Formats {
  const locale = useLocale();
  return useMemo(() => {
    const times = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: zone,
    });
    const days = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: zone,
    });
    const clock = new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: zone,
    });
    const ranges = new Map<string, string>();
    const numbers = new Intl.NumberFormat(locale);
    return {
      number: value => numbers.format(value),
      span: span => {
        const start = Date.parse(span.start);
        const end = Date.parse(span.end);
        const isOneDay = days.format(start) === days.format(end);
        return `${times.format(start)} – ${(isOneDay ? clock : times).format(
          end,
        )} ${zone}`;
      },
      days: ({ start, end }) => {
        const key = `${start} ${end}`;
        const text =
          ranges.get(key) ?? days.formatRange(new Date(start), new Date(end));
        ranges.set(key, text);
        return text;
      },
    };
  }, [locale, zone]);
}
