import {
  BatchResult,
  BatchRowResult,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { ImportRow } from './ImportRow';

function statusOf(row: ImportRow): BatchRowResult['status'] {
  if (row.details.length > 0) {
    return 'invalid';
  }
  if (!row.before) {
    return 'created';
  }
  return row.change ? 'updated' : 'unchanged';
}

/** What became of each row, and how many came to what. @internal */
export function toBatchResult(
  rows: ImportRow[],
  warnings: Warning[],
  dryRun: boolean,
): BatchResult {
  const items = rows.map(row => {
    const status = statusOf(row);
    const hasId = status !== 'invalid' && !(dryRun && status === 'created');
    return {
      index: row.index,
      status,
      ...(hasId ? { id: row.after!.id } : {}),
      details: row.details,
    };
  });
  const count = (status: BatchRowResult['status']) =>
    items.filter(item => item.status === status).length;
  return {
    items,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    invalid: count('invalid'),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}
