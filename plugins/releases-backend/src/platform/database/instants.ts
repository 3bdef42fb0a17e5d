import { formatInstant } from '@slipway/backstage-plugin-releases-common';

/**
 * What a database hands back for an instant: PostgreSQL a Date, SQLite a
 * number of milliseconds.
 *
 * @internal
 */
export type StoredInstant = Date | number | string;

/** @internal */
export function toIso(value: StoredInstant): string {
  return formatInstant(new Date(value));
}

/** @internal */
export function toOptionalIso(
  value: StoredInstant | null | undefined,
): string | undefined {
  return value === null || value === undefined ? undefined : toIso(value);
}

/** @internal */
export function toDate(iso: string): Date {
  return new Date(iso);
}

/** @internal */
export function toNullableDate(iso: string | undefined): Date | null {
  return iso === undefined ? null : new Date(iso);
}
