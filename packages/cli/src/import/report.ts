import {
  groupProblems,
  ImportOutcome,
  LineProblem,
  ReadReleases,
  SourceFile,
} from '@slipway/backstage-plugin-releases-common';

function sentence(field: string, message: string): string {
  return field === '' ? message : `${field}: ${message}`;
}

function describeEncoding({ encoding }: SourceFile): string[] {
  return encoding?.isGuess
    ? [
        `It is not UTF-8, so it is read as ${encoding.name}. Say with --encoding if it is another.`,
      ]
    : [];
}

/** What the dates and times of the file were taken for. */
function describeTimes({ rows, dates }: ReadReleases): string[] {
  const warnings = rows
    .filter(row => row.warnings.length > 0)
    .map(({ line, warnings: errors }): LineProblem => ({ line, errors }));
  return [
    ...(dates.kind === 'found'
      ? [
          `Dates are read as ${dates.order}, as line ${dates.proof.line} shows: ${dates.proof.text}`,
        ]
      : []),
    ...groupProblems(warnings).map(
      ({ lines, field, message }) =>
        `Note, ${lines}: ${sentence(field, message)}`,
    ),
  ];
}

/** What the file is, before it is sent. */
export function describeFile(source: SourceFile, read: ReadReleases): string[] {
  const { rows, format, preset, ignored } = read;
  const known = preset ? `, read as ${preset}` : '';
  const sheet = source.sheet === undefined ? '' : `, sheet ${source.sheet}`;
  return [
    `${rows.length} ${
      rows.length === 1 ? 'line' : 'lines'
    } of ${format.toUpperCase()}${sheet}${known}`,
    ...describeEncoding(source),
    ...(ignored.length > 0 ? [`Passed over: ${ignored.join(', ')}`] : []),
    ...describeTimes(read),
  ];
}

/** What is wrong, by line. */
export function describeProblems(problems: LineProblem[]): string[] {
  const groups = groupProblems(problems);
  return [
    ...groups.map(
      ({ lines, field, message }) => `${lines}: ${sentence(field, message)}`,
    ),
    ...(groups.some(({ field }) => field === 'source.provider')
      ? ['Say with --provider where the releases come from.']
      : []),
    ...(problems.some(({ errors }) =>
      errors.some(({ code }) => code === 'zone_needed'),
    )
      ? ['Say with --zone which time zone they are in: --zone Europe/Paris.']
      : []),
  ];
}

/** What is wrong with the file as a whole. */
export function describeFileErrors({ errors }: ReadReleases): string[] {
  return [
    ...errors.map(({ field, message }) => sentence(field, message)),
    ...(errors.some(({ code }) => code.startsWith('unknown_field'))
      ? ['A mapping is --map FIELD=COLUMN, for example --map version=tag.']
      : []),
    ...(errors.some(({ code }) => code === 'date_order_needed')
      ? ['Say with --date-order dmy, mdy or ymd how they are written.']
      : []),
  ];
}

export function describeOutcome(
  outcome: ImportOutcome,
  {
    dryRun,
    partial,
    seconds,
  }: { dryRun: boolean; partial: boolean; seconds: number },
): string[] {
  const { created, updated, unchanged, invalid, warnings } = outcome;
  return [
    ...warnings.map(({ message }) => `Warning: ${message}`),
    `${
      dryRun ? 'Would be ' : ''
    }created ${created}, updated ${updated}, unchanged ${unchanged}, invalid ${
      invalid.length
    }, in ${seconds.toFixed(1)} s`,
    ...(dryRun && !partial && invalid.length > 0
      ? ['With invalid lines nothing would be imported, unless with --partial.']
      : []),
  ];
}
