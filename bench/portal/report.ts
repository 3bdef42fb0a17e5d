import type { Stage } from './askAll';
import { judge, Judged } from './judge';
import { JudgedOnce } from './JudgedOnce';
import { totalOf } from './measure';
import { Target } from './targets';

/** What is told of a run. */
export interface Measurements {
  stages: Stage[];
  once: JudgedOnce[];
}

const HEADER = [
  '',
  'p50 ms',
  'p95 ms',
  'p50 ×',
  'p95 ×',
  'KB',
  'SQL',
  'asked',
  'errors',
  'target',
  'met',
  'since last',
];

const number = (value: number | undefined, digits: number) =>
  value === undefined ? '' : value.toFixed(digits);

function targetText({ p50, p95, kb, statements }: Target = {}): string {
  return [
    p50 === undefined && p95 === undefined
      ? ''
      : `${p50?.toFixed(1) ?? '–'} / ${p95?.toFixed(1) ?? '–'}`,
    kb === undefined ? '' : `${kb} KB`,
    statements === undefined ? '' : `${statements} SQL`,
  ]
    .filter(text => text !== '')
    .join(', ');
}

function metText(met: boolean | undefined): string {
  if (met === undefined) {
    return '';
  }
  return met ? 'yes' : 'NO';
}

/** In percent of what it was; absent where there was nothing, or zero. */
function changeText(now: number | undefined, last: number | undefined): string {
  if (now === undefined || !last) {
    return '';
  }
  const percent = Math.round((now / last - 1) * 100);
  return `${percent > 0 ? '+' : ''}${percent} %`;
}

function table(rows: readonly string[][]): string {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  return rows
    .map(row =>
      row
        .map((text, column) =>
          column === 0
            ? text.padEnd(widths[column])
            : text.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf(judged: Judged, last: Judged | undefined): string[] {
  const { name, measured, ratio50, ratio95, target, met } = judged;
  return [
    name,
    number(measured.p50, 1),
    number(measured.p95, 1),
    number(ratio50, 2),
    number(ratio95, 2),
    number(measured.kb, measured.kb && measured.kb < 10 ? 1 : 0),
    measured.statements ? String(totalOf(measured.statements)) : '',
    number(measured.targets, 0),
    String(measured.errors),
    targetText(target),
    metText(met),
    changeText(ratio50 ?? measured.p50, last?.ratio50 ?? last?.measured.p50),
  ];
}

function judgeIn(stages: readonly Stage[], stage: Stage | undefined) {
  const single = stages.find(
    ({ who, clients }) => who === stage?.who && clients === 1,
  );
  return stage ? judge(stage, single) : [];
}

function onceRow(
  { name, value, unit, target, detail }: JudgedOnce,
  last: JudgedOnce | undefined,
): string[] {
  return [
    name,
    `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`,
    target === undefined ? '' : `${Number(target.toFixed(2))} ${unit}`,
    metText(target === undefined ? undefined : value <= target),
    changeText(value, last?.value),
    `  ${detail}`,
  ];
}

function isSame(a: Stage, b: Stage): boolean {
  return a.who === b.who && a.clients === b.clients;
}

/** What was measured, as tables, with what changed since the last run. */
export function reportOf(results: Measurements, last?: Measurements): string {
  const { stages } = results;
  const tables = stages.map(stage => {
    const before = judgeIn(
      last?.stages ?? [],
      last?.stages.find(other => isSame(other, stage)),
    );
    const rows = judgeIn(stages, stage).map(judged =>
      rowOf(
        judged,
        before.find(({ name }) => name === judged.name),
      ),
    );
    return `${stage.who}, ${stage.clients} at a time\n\n${table([
      HEADER,
      ...rows,
    ])}`;
  });
  const once = results.once.map(judged =>
    onceRow(
      judged,
      last?.once.find(({ name }) => name === judged.name),
    ),
  );
  return [
    ...tables,
    table([['', '', 'target', 'met', 'since last', ''], ...once]),
  ].join('\n\n');
}

/** The names of what misses what was agreed on, where it counts: under load. */
export function missesOf({ stages, once }: Measurements): string[] {
  const most = Math.max(...stages.map(({ clients }) => clients));
  return [
    ...stages
      .filter(({ clients }) => clients === most)
      .flatMap(stage =>
        judgeIn(stages, stage)
          .filter(({ met }) => met === false)
          .map(({ name }) => `${name} (${stage.who})`),
      ),
    ...once
      .filter(({ value, target }) => target !== undefined && value > target)
      .map(({ name }) => name),
  ];
}
