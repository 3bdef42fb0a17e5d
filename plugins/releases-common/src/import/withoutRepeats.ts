import { ReadReleaseRow } from './ReadReleaseRow';

/** Of rows about one source the first is kept, and the others are told. @internal */
export function withoutRepeats(rows: ReadReleaseRow[]): ReadReleaseRow[] {
  const firstLines = new Map<string, number>();
  return rows.map(row => {
    if (!row.release) {
      return row;
    }
    const { provider, externalId } = row.release.source;
    const key = JSON.stringify([provider, externalId]);
    const firstLine = firstLines.get(key);
    if (firstLine === undefined) {
      firstLines.set(key, row.line);
      return row;
    }
    return {
      line: row.line,
      warnings: row.warnings,
      errors: [
        {
          field: 'source.externalId',
          code: 'repeated_source',
          message: `Line ${firstLine} already has "${externalId}" of ${provider}. Keep one of them, or give each its own external id.`,
        },
      ],
    };
  });
}
