import {
  ReleaseWindow,
  SlotQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useAddress } from '../../shared/links';
import { readLength } from './readLength';

const OPEN = 'find';

/** What a person looks for, as it stands in the address. */
export interface TimeSearch {
  /** Hours and minutes, `1:30`. */
  length: string;
  /** Days, `2026-12-03`; empty for as soon as can be, and as far as one looks. */
  from: string;
  until: string;
  atNight: boolean;
  onDaysOff: boolean;
}

const NAMES = {
  length: 'takes',
  from: 'findFrom',
  until: 'findUntil',
  atNight: 'nights',
  onDaysOff: 'daysOff',
} as const;

function lengthOf(window: ReleaseWindow | undefined): string {
  if (!window) {
    return '1:00';
  }
  const minutes = Math.round(
    (Date.parse(window.end) - Date.parse(window.start)) / 60_000,
  );
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function dayOf(text: string | null): string {
  return text && DateTime.fromISO(text).toISODate() === text ? text : '';
}

/** Whether someone looks for a time. */
export function useIsFinding(): [boolean, (isFinding: boolean) => void] {
  const [address, change] = useAddress();
  return [
    address.get(OPEN) === 'time',
    isFinding =>
      change(search => {
        [OPEN, ...Object.values(NAMES)].forEach(name => search.delete(name));
        if (isFinding) {
          search.set(OPEN, 'time');
        }
      }),
  ];
}

/** What is looked for, and the way to change it. */
export interface TimeSearchState {
  search: TimeSearch;
  set<K extends keyof TimeSearch>(name: K, value: TimeSearch[K]): void;
}

/** What is looked for, kept in the address. */
export function useTimeSearch(
  window: ReleaseWindow | undefined,
): TimeSearchState {
  const [address, change] = useAddress();
  const search: TimeSearch = {
    length: address.get(NAMES.length) ?? lengthOf(window),
    from: dayOf(address.get(NAMES.from)),
    until: dayOf(address.get(NAMES.until)),
    atNight: address.get(NAMES.atNight) === 'yes',
    onDaysOff: address.get(NAMES.onDaysOff) === 'yes',
  };
  const set = <K extends keyof TimeSearch>(name: K, value: TimeSearch[K]) =>
    change(next => {
      const text = value === true ? 'yes' : String(value || '');
      if (text || name === 'length') {
        next.set(NAMES[name], text);
      } else {
        next.delete(NAMES[name]);
      }
    });
  return { search, set };
}

/** Whether the days that are looked at are none that is to come. */
export function isEmptySpan(
  { from, until }: Pick<TimeSearch, 'from' | 'until'>,
  today: string,
): boolean {
  return until !== '' && (until < from || until < today);
}

/**
 * What the API is asked for; days are those of a zone, the last one wholly.
 *
 * @param window - as the release has it, whose length need not be named
 */
export function toSlotQuery(
  { length, from, until, atNight, onDaysOff }: TimeSearch,
  zone: string,
  window: ReleaseWindow | undefined,
): SlotQueryInput {
  const startOf = (day: string, add = 0) =>
    DateTime.fromISO(day, { zone })
      .plus({ days: add })
      .toUTC()
      .toISO({ suppressMilliseconds: true }) ?? undefined;
  const isUsual = window !== undefined && length === lengthOf(window);
  return {
    duration: isUsual ? undefined : readLength(length) ?? 'PT1H',
    from: from ? startOf(from) : undefined,
    to: until ? startOf(until, 1) : undefined,
    hours: atNight ? 'any' : undefined,
    days: onDaysOff ? 'any' : undefined,
  };
}
