import {
  DATE_ORDERS,
  DateOrder,
} from '@slipway/backstage-plugin-releases-common';
import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { zonesWith } from '../../shared/form';
import { localZone } from '../../shared/time';
import { ImportDraft } from './ImportDraft';

const KEY = 'import';

/** So many kinds of files are remembered. */
const MOST_FILES = 20;

type Remembered = Pick<ImportDraft, 'provider' | 'zone' | 'dateOrder'>;

/** What the columns of files with one header are. */
type KnownFile = {
  columns: string[];
  fields: Record<string, string>;
};

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isKnownFile(value: unknown): value is KnownFile {
  const { columns, fields } = Object(value);
  return (
    Array.isArray(columns) &&
    columns.every(column => typeof column === 'string') &&
    Object.values(Object(fields)).every(field => typeof field === 'string')
  );
}

function isOf({ columns }: KnownFile, others: readonly string[]): boolean {
  return JSON.stringify(columns) === JSON.stringify(others);
}

/**
 * What a person chose in imports before: the zone, the order of dates, the
 * provider, and which column is which for files with the same header.
 */
export function useImportMemory() {
  const storageApi = useApi(storageApiRef);
  return useMemo(() => {
    const bucket = storageApi.forBucket('releases');
    const stored = () => Object(bucket.snapshot(KEY).value);
    const files = (): KnownFile[] => {
      const known: unknown = stored().files;
      return Array.isArray(known) ? known.filter(isKnownFile) : [];
    };
    return {
      recall(): Remembered {
        const { provider, zone, dateOrder } = stored();
        const known = textOf(zone);
        return {
          provider: textOf(provider) ?? 'spreadsheet',
          zone:
            known && zonesWith(localZone()).includes(known)
              ? known
              : localZone(),
          dateOrder: DATE_ORDERS.find(
            (order): order is DateOrder => order === dateOrder,
          ),
        };
      },
      fieldsFor: (columns: readonly string[]) =>
        files().find(file => isOf(file, columns))?.fields,
      remember(draft: ImportDraft, columns: readonly string[]) {
        const { provider, zone, dateOrder, fields } = draft;
        const file = { columns: [...columns], fields };
        bucket.set(KEY, {
          provider,
          zone,
          ...(dateOrder ? { dateOrder } : {}),
          files: [
            file,
            ...files().filter(known => !isOf(known, columns)),
          ].slice(0, MOST_FILES),
        });
      },
    };
  }, [storageApi]);
}
