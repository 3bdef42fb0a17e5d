import {
  BatchRowResult,
  ErrorDetail,
  ImportedReleaseInput,
  ReadReleases,
} from '@slipway/backstage-plugin-releases-common';

/** What has become of a row, or would. */
export type RowStatus = BatchRowResult['status'] | 'read';

/** One row of a file on its way into the portal. */
export interface ImportRow {
  /** The line that it starts on. */
  line: number;
  release?: ImportedReleaseInput;
  status: RowStatus;
  problems: readonly ErrorDetail[];
  /** What was taken for what is written. */
  notes: readonly ErrorDetail[];
  /** The release that was made or found. */
  id?: string;
}

export function rowsOf(reading: ReadReleases): ImportRow[] {
  return reading.rows.map(({ line, release, errors, warnings }) => ({
    line,
    release,
    status: release ? 'read' : 'invalid',
    problems: errors ?? [],
    notes: warnings,
  }));
}

/** The rows with what the API answered to some of them. */
export function withResults(
  rows: readonly ImportRow[],
  sent: readonly ImportRow[],
  results: readonly BatchRowResult[],
): ImportRow[] {
  const byLine = new Map(
    results.map(result => [sent[result.index]?.line, result]),
  );
  return rows.map(row => {
    const result = byLine.get(row.line);
    return result
      ? {
          ...row,
          status: result.status,
          problems: result.details,
          id: result.id,
        }
      : row;
  });
}

export function countOf(rows: readonly ImportRow[], status: RowStatus): number {
  return rows.filter(row => row.status === status).length;
}

/** The rows that can be sent: those that nothing is wrong with. */
export function sendable(rows: readonly ImportRow[]): ImportRow[] {
  return rows.filter(row => row.release && row.status !== 'invalid');
}

/** What a row is called in a table. */
export function rowName({ release }: ImportRow): string {
  const first = release?.components?.[0]?.entityRef.split('/').pop();
  return release?.name ?? [first, release?.version].filter(Boolean).join(' ');
}
