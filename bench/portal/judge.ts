import type { Stage } from './askAll';
import { JudgedOnce, ms } from './JudgedOnce';
import { judgeGovernance } from './governance/judgeGovernance';
import { Measured, totalOf } from './measure';
import { Results } from './results';
import { ONCE_TARGETS, Target, TARGETS } from './targets';

/** A question with what it is compared with. */
export interface Judged {
  name: string;
  measured: Measured;
  /** To the catalog's own answer; absent of the catalog's own. */
  ratio50?: number;
  ratio95?: number;
  target?: Target;
  /** Absent where nothing was agreed on. */
  met?: boolean;
}

function isMet(
  { ratio50 = 0, ratio95 = 0 }: Pick<Judged, 'ratio50' | 'ratio95'>,
  { kb, statements, errors }: Measured,
  target: Target,
): boolean {
  return (
    errors === 0 &&
    ratio50 <= (target.p50 ?? Infinity) &&
    ratio95 <= (target.p95 ?? Infinity) &&
    (kb ?? 0) <= (target.kb ?? Infinity) &&
    totalOf(statements ?? {}) <= (target.statements ?? Infinity)
  );
}

/**
 * The questions of a stage, compared with the catalog's answers.
 *
 * @param single - the same person with one client, of whom sizes are known
 */
export function judge(stage: Stage, single: Stage | undefined): Judged[] {
  const { questions } = stage;
  const byDays = 'calendar, a month of everything by days' in questions;
  return Object.entries(questions).map(([name, own]) => {
    const { kb, statements, targets } = single?.questions[name] ?? own;
    const measured = { ...own, kb, statements, targets };
    if (name.startsWith('by-')) {
      return { name, measured };
    }
    const base =
      questions[name.startsWith('calendar') ? 'by-query' : 'by-name'];
    const ratios = {
      ratio50: own.p50 / base.p50,
      ratio95: own.p95 / base.p95,
    };
    const target =
      byDays && name === 'calendar, a month of everything'
        ? undefined
        : TARGETS[name];
    const met = target && isMet(ratios, measured, target);
    return { name, measured, ...ratios, target, met };
  });
}

const mb = (value: number) => `${value.toFixed(0)} MB`;

/** What was measured once, in the order of the table of costs. */
export function judgeOnce(results: Results): JudgedOnce[] {
  const { refresh, windows, memory, browser } = results;
  const ratio = (
    name: string,
    { refreshMs, streamMs }: { refreshMs: number; streamMs: number },
    target: number,
  ): JudgedOnce => ({
    name,
    value: refreshMs / streamMs,
    unit: '×',
    target,
    detail: `${ms(refreshMs)} to stream the catalog: ${ms(streamMs)}`,
  });
  const added = (name: string, when: 'atRest' | 'used'): JudgedOnce => ({
    name,
    value: memory.with[when] - memory.without[when],
    unit: 'MB',
    target: ONCE_TARGETS.memoryMb,
    detail: `${mb(memory.with[when])}, without the plugin ${mb(
      memory.without[when],
    )}`,
  });
  return [
    ratio(
      'refresh of dependencies, unchanged',
      refresh.unchanged,
      ONCE_TARGETS.refreshUnchanged,
    ),
    ratio(
      'refresh of dependencies, first',
      refresh.first,
      ONCE_TARGETS.refreshFirst,
    ),
    {
      name: 'import through the API',
      value: results.importMs,
      unit: 'ms',
      target: ONCE_TARGETS.importMs,
      detail: 'a release',
    },
    {
      name: 'summary with 150 more daily windows',
      value: windows.summaryMs / windows.byNameMs,
      unit: '×',
      target: ONCE_TARGETS.summaryManyWindows,
      detail: `${ms(windows.summaryMs)} to by-name: ${ms(windows.byNameMs)}`,
    },
    {
      name: 'window decision in the year 9999',
      value: Math.max(windows.firstDecisionMs, windows.decisionMs),
      unit: 'ms',
      target: ONCE_TARGETS.decision9999Ms,
      detail: `the first ${ms(windows.firstDecisionMs)}, then ${ms(
        windows.decisionMs,
      )}, 150 daily windows in scope`,
    },
    ...(results.governance ? judgeGovernance(results.governance) : []),
    added('memory at rest', 'atRest'),
    added('memory after the questions', 'used'),
    ...(browser
      ? [
          {
            name: 'loaded by the Releases tab',
            value: browser.addedKb,
            unit: 'KB',
            target: ONCE_TARGETS.loadedKb,
            detail: `compressed, before its calendar opens; ${browser.withCalendarKb.toFixed(
              0,
            )} KB with it`,
          },
          {
            name: 'first useful paint of the Releases tab',
            value: browser.releasesMs / browser.overviewMs,
            unit: '×',
            target: ONCE_TARGETS.paint,
            detail: `${ms(browser.releasesMs)} to the Overview tab: ${ms(
              browser.overviewMs,
            )}`,
          },
        ]
      : []),
  ];
}
