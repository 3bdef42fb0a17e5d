import {
  groupProblems,
  ImportOutcome,
  LineProblem,
  ReadReleases,
} from '@slipway/backstage-plugin-releases-common';

function sentence(field: string, message: string): string {
  return field === '' ? message : `${field}: ${message}`;
}

/** What the file is, before it is sent. */
export function describeFile(read: ReadReleases): string[] {
  const { rows, format, preset, ignored } = read;
  const known = preset ? `, read as ${preset}` : '';
  return [
    `${rows.length} ${
      rows.length === 1 ? 'line' : 'lines'
    } of ${format.toUpperCase()}${known}`,
    ...(ignored.length > 0 ? [`Passed over: ${ignored.join(', ')}`] : []),
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
  ];
}

/** What is wrong with the file as a whole. */
export function describeFileErrors({ errors }: ReadReleases): string[] {
  return [
    ...errors.map(({ field, message }) => sentence(field, message)),
    ...(errors.some(({ code }) => code.startsWith('unknown_field'))
      ? ['A mapping is --map FIELD=COLUMN, for example --map version=tag.']
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
