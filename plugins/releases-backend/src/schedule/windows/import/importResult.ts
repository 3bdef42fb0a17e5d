import {
  WindowImportResult,
  WindowImportRow,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError } from '../../../platform';

/**
 * @throws an {@link ApiError} of status 400 that names each event of a file
 * that cannot be kept
 * @internal
 */
export function refuseInvalid(rows: readonly WindowImportRow[]): void {
  const details = rows
    .filter(({ status }) => status === 'invalid')
    .flatMap(row =>
      row.details.map(detail => ({
        ...detail,
        field: `events.${row.index}.${detail.field}`,
        message: `${row.name}: ${detail.message}`,
      })),
    );
  if (details.length > 0) {
    throw ApiError.input(details);
  }
}

/** What became of a file, with how often. @internal */
export function summarizeRows(items: WindowImportRow[]): WindowImportResult {
  const count = (status: WindowImportRow['status']) =>
    items.filter(item => item.status === status).length;
  return {
    items,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    skipped: count('skipped'),
    invalid: count('invalid'),
  };
}
