import { useMemo } from 'react';
import { useLocale } from '../time/useLocale';

/** How times and numbers are told on the timeline. Formats are costly to make. */
export interface Formats {
  span: (span: { start: string; end: string }) => string;
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
    const numbers = new Intl.NumberFormat(locale);
    return {
      number: value => numbers.format(value),
      span: ({ start, end }) =>
        `${times.formatRange(new Date(start), new Date(end))} ${zone}`,
      days: ({ start, end }) =>
        days.formatRange(new Date(start), new Date(end)),
    };
  }, [locale, zone]);
}
