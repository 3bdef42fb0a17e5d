import { LineProblem } from './importInBatches';

/**
 * One thing that is wrong, and all the lines where it is.
 *
 * @public
 */
export interface ProblemGroup {
  /** In words: `line 3`, `lines 1-4, 7`. */
  lines: string;
  field: string;
  code: string;
  message: string;
}

function inWords(lines: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.[1] === line - 1) {
      last[1] = line;
    } else {
      spans.push([line, line]);
    }
  }
  const texts = spans.map(([from, to]) =>
    from === to ? `${from}` : `${from}-${to}`,
  );
  const one = spans.length === 1 && spans[0][0] === spans[0][1];
  return `${one ? 'line' : 'lines'} ${texts.join(', ')}`;
}

/**
 * Says the same of many lines once, in the order in which it first comes up.
 *
 * @public
 */
export function groupProblems(
  problems: readonly LineProblem[],
): ProblemGroup[] {
  const groups = new Map<
    string,
    Omit<ProblemGroup, 'lines'> & { lines: number[] }
  >();
  for (const { line, errors } of problems) {
    for (const { field, code, message } of errors) {
      const key = JSON.stringify([field, code, message]);
      const group = groups.get(key);
      if (group) {
        group.lines.push(line);
      } else {
        groups.set(key, { field, code, message, lines: [line] });
      }
    }
  }
  return [...groups.values()].map(group => ({
    ...group,
    lines: inWords(group.lines),
  }));
}
