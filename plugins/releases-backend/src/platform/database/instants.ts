import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';

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

/**
 * Selects a column of instants as milliseconds since the epoch, which of many
 * rows costs far less than dates.
 *
 * @internal
 */
export function epochOf(db: Knex, column: string, name: string): Knex.Raw {
  return db.client.config.client === 'pg'
    ? db.raw('cast(extract(epoch from ??) * 1000 as double precision) as ??', [
        column,
        name,
      ])
    : db.raw('?? as ??', [column, name]);
}
