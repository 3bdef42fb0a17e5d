import { RecurrenceRule } from './RecurrenceRule';
import {
  NumberRange,
  readCount,
  readFrequency,
  readNumbers,
  readUntil,
  readWeekdays,
  readWeekStart,
} from './readRuleValue';
import { ruleMisfits } from './ruleMisfits';
import { RuleProblem, RuleRefusal } from './RuleProblem';

/** @internal */
export type RuleReading =
  | { rule: RecurrenceRule; problems: [] }
  | { rule?: undefined; problems: RuleProblem[] };

const MAX_COUNT = 10_000;
const MAX_INTERVAL = 1000;

const NUMBERS = {
  BYMONTH: { min: 1, max: 12, fromEnd: false },
  BYWEEKNO: { min: 1, max: 53, fromEnd: true },
  BYYEARDAY: { min: 1, max: 366, fromEnd: true },
  BYMONTHDAY: { min: 1, max: 31, fromEnd: true },
  BYHOUR: { min: 0, max: 23, fromEnd: false },
  BYMINUTE: { min: 0, max: 59, fromEnd: false },
  BYSECOND: { min: 0, max: 59, fromEnd: false },
  BYSETPOS: { min: 1, max: 366, fromEnd: true },
} satisfies Record<string, NumberRange>;

const PARTS = [
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST'],
  ...Object.keys(NUMBERS),
];

/**
 * Reads a recurrence rule (RFC 5545, 3.3.10) strictly: what is not known or not
 * allowed by the standard is a problem, never passed over. A rule that is read
 * can be expanded in bounded time.
 *
 * @internal
 */
export function readRule(text: string): RuleReading {
  const problems: RuleProblem[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RuleRefusal)) {
        throw error;
      }
      problems.push({ code: error.code, message: error.message });
      return undefined;
    }
  };
  const parts = new Map<string, string>();
  for (const part of text.trim().split(';')) {
    attempt(() => addPart(parts, part));
  }
  const part = <T>(name: string, read: (value: string) => T) => {
    const value = parts.get(name);
    return value === undefined ? undefined : attempt(() => read(value));
  };
  const numbers = (name: keyof typeof NUMBERS) =>
    part(name, value => readNumbers(name, value, NUMBERS[name]));
  const freq = attempt(() => readFrequency(parts.get('FREQ')));
  const others = {
    interval:
      part('INTERVAL', value => readCount('INTERVAL', value, MAX_INTERVAL)) ??
      1,
    count: part('COUNT', value => readCount('COUNT', value, MAX_COUNT)),
    until: part('UNTIL', readUntil),
    byMonth: numbers('BYMONTH'),
    byWeekNo: numbers('BYWEEKNO'),
    byYearDay: numbers('BYYEARDAY'),
    byMonthDay: numbers('BYMONTHDAY'),
    byDay: part('BYDAY', readWeekdays),
    byHour: numbers('BYHOUR'),
    byMinute: numbers('BYMINUTE'),
    bySecond: numbers('BYSECOND'),
    bySetPos: numbers('BYSETPOS'),
    weekStart: part('WKST', readWeekStart) ?? 'MO',
  };
  if (!freq || problems.length > 0) {
    return { problems };
  }
  const rule: RecurrenceRule = { freq, ...others };
  const misfits = ruleMisfits(rule);
  return misfits.length > 0 ? { problems: misfits } : { rule, problems: [] };
}

function addPart(parts: Map<string, string>, part: string) {
  const [, name, value] = /^([A-Z-]+)=(.+)$/.exec(part.toUpperCase()) ?? [];
  if (!name) {
    throw new RuleRefusal(
      'invalid_rule_part',
      `"${part}" is not a part of a rule. Write parts as NAME=VALUE with semicolons between them, for example FREQ=WEEKLY;BYDAY=FR.`,
    );
  }
  if (!PARTS.includes(name)) {
    throw new RuleRefusal(
      'unknown_rule_part',
      `${name} is not known here. Leave it out; the parts are ${PARTS.join(
        ', ',
      )}.`,
    );
  }
  if (parts.has(name)) {
    throw new RuleRefusal(
      'rule_part_twice',
      `${name} stands here twice. Give it once, with commas between its values.`,
    );
  }
  parts.set(name, value);
}
