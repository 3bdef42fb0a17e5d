import { Measured, Smoothness } from './measure';

interface Line {
  name: string;
  of: (measured: Measured) => number | undefined;
  unit: string;
  digits?: number;
}

const smoothness = (
  name: string,
  of: (measured: Measured) => Smoothness | undefined,
): Line[] => [
  {
    name: `${name}: tasks over 50 ms`,
    of: measured => of(measured)?.longTasks,
    unit: '',
  },
  {
    name: `${name}: longest of them`,
    of: measured => of(measured)?.longest,
    unit: ' ms',
  },
  {
    name: `${name}: frames, p95`,
    of: measured => of(measured)?.frameP95,
    unit: ' ms',
  },
];

const LINES: Line[] = [
  {
    name: 'first event painted',
    of: ({ firstPaint }) => firstPaint,
    unit: ' ms',
  },
  ...smoothness('scroll down', ({ vertical }) => vertical),
  ...smoothness('scroll the time', ({ horizontal }) => horizontal),
  ...smoothness('zoom', ({ zoom }) => zoom),
  {
    name: 'requests per screen',
    of: ({ requestsPerScreen }) => requestsPerScreen,
    unit: '',
    digits: 1,
  },
  { name: 'heap', of: ({ heapMb }) => heapMb, unit: ' MB' },
  { name: 'DOM nodes', of: ({ nodes }) => nodes, unit: '' },
];

function cell(
  value: number | undefined,
  { unit, digits = 0 }: Line,
  base: number | undefined,
): string {
  if (value === undefined) {
    return '–';
  }
  const text = `${value.toFixed(digits)}${unit}`;
  return base && value !== base
    ? `${text} (${(value / base).toFixed(1)}×)`
    : text;
}

/**
 * One table of all that was measured.
 *
 * @param base - whose values the others are compared with
 */
export function tableOf(
  measured: ReadonlyMap<string, Measured>,
  base: string,
): string {
  const names = [...measured.keys()];
  const rows = LINES.map(line => {
    const { name, of } = line;
    const reference = measured.get(base);
    const compared = reference && of(reference);
    return [
      name,
      ...names.map(column => {
        const found = measured.get(column);
        return cell(found && of(found), line, compared);
      }),
    ];
  });
  const all = [['', ...names], ...rows];
  const widths = all[0].map((_, column) =>
    Math.max(...all.map(row => row[column].length)),
  );
  return all
    .map(row =>
      row
        .map((text, column) =>
          column === 0
            ? text.padEnd(widths[column])
            : text.padStart(widths[column]),
        )
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
