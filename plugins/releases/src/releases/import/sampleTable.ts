import {
  IMPORT_FIELDS,
  ImportField,
  importFieldWords,
  releaseImpactWords,
  releaseKindWords,
  releaseStateWords,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

/** A cell of a table: a time is one on the wall. */
export type TableCell = string | DateTime;

export type Table = TableCell[][];

const SAMPLE_FIELDS: readonly ImportField[] = [
  'version',
  'components',
  'environment',
  'state',
  'kind',
  'impact',
  'window.start',
  'window.end',
  'window.timeZone',
  'description',
];

const HOURS = 2;

/** Only a header, in the words of the screens. */
export function templateTable(): Table {
  return [IMPORT_FIELDS.map(field => importFieldWords[field])];
}

/**
 * Planned releases of these components in the next weeks, one each.
 *
 * @param now - a time in the zone that they are planned in
 */
export function sampleTable(
  components: readonly string[],
  now: DateTime,
  description: string,
): Table {
  const day = now.startOf('week').plus({ weeks: 2, hours: 14 });
  const rows = components.map((component, index) => {
    const start = day.plus({ days: index });
    const cells: Partial<Record<ImportField, TableCell>> = {
      version: '1.0.0',
      components: component,
      environment: 'staging',
      state: releaseStateWords.planned,
      kind: releaseKindWords.normal,
      impact: releaseImpactWords.fix,
      'window.start': start,
      'window.end': start.plus({ hours: HOURS }),
      'window.timeZone': now.zoneName ?? 'UTC',
      description,
    };
    return SAMPLE_FIELDS.map(field => cells[field] ?? '');
  });
  return [SAMPLE_FIELDS.map(field => importFieldWords[field]), ...rows];
}
