import {
  DecisionReason,
  formatInstant,
  isWaiverActive,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { counted, entityName } from '../../platform';
import { ComponentDecision } from '../../schedule';
import { BuiltInGateType, StartDecisions } from './BuiltInGateType';
import { noParams } from './noParams';

const TOLD = 3;
const ASK_AGAIN_MS = 3_600_000;
const CLOSES: readonly DecisionReason['code'][] = [
  'inside_freeze',
  'outside_allow_windows',
];

/** What is said of closed components, each sentence once. */
function closedText(decisions: readonly ComponentDecision[]): string {
  const refs = new Map<string, string[]>();
  for (const { entityRef, decision } of decisions) {
    if (!decision.allowed) {
      const { sentence } = decision;
      refs.set(sentence, (refs.get(sentence) ?? []).concat(entityRef ?? []));
    }
  }
  const isForAll = (of: string[]) => of.length === decisions.length;
  const untold = [...refs].slice(TOLD).flatMap(([, of]) => of).length;
  return [
    ...[...refs]
      .slice(0, TOLD)
      .map(([sentence, of]) =>
        isForAll(of) || of.length === 0
          ? sentence
          : `${of.map(entityName).join(', ')}: ${sentence}`,
      ),
    ...(untold > 0
      ? [
          `${counted(untold, 'more component')} ${
            untold === 1 ? 'is' : 'are'
          } closed.`,
        ]
      : []),
  ].join(' ');
}

function namesOf(reasons: readonly DecisionReason[], code: string): string[] {
  return [
    ...new Set(
      reasons
        .filter(reason => reason.code === code)
        .flatMap(({ name }) => name ?? []),
    ),
  ];
}

function judgeStart(name: string, { decisions }: StartDecisions, when: string) {
  const reasons = decisions.flatMap(({ decision }) => decision.reasons);
  if (decisions.every(({ decision }) => decision.allowed)) {
    const waived = namesOf(reasons, 'waived');
    return {
      status: 'pass',
      code: waived.length > 0 ? 'window_waived' : 'window_open',
      sentence: [
        `No freeze or window keeps ${name} from starting ${when}.`,
        ...waived.map(window => `${window} is waived.`),
      ].join(' '),
    } as const;
  }
  const closing = reasons.find(({ code }) => CLOSES.includes(code));
  return closing
    ? ({
        status: 'fail',
        code: closing.code,
        sentence: `${name} cannot start ${when}. ${closedText(
          decisions,
        )} Move it, or have the window waived.`,
      } as const)
    : ({
        status: 'unknown',
        code: 'scope_unknown',
        sentence: `Whether ${name} can start ${when} is not known. ${closedText(
          decisions,
        )}`,
      } as const);
}

/**
 * Until when the windows say the same of a start now. Where they do not tell
 * when it turns, since what they depend on is not known, it is asked again.
 */
function endOfDecisions(
  { waivers = [] }: Release,
  { decisions }: StartDecisions,
  now: string,
): string {
  const turns = decisions.flatMap(({ decision }) => [
    (decision.allowed ? decision.nextClose : decision.nextOpen) ??
      formatInstant(new Date(Date.parse(now) + ASK_AGAIN_MS)),
    ...decision.reasons.flatMap(({ until }) => until ?? []),
  ]);
  const waiverEnds = waivers
    .filter(waiver => isWaiverActive(waiver, now))
    .map(({ expiresAt }) => expiresAt);
  const [first] = [...turns, ...waiverEnds].sort(
    (a, b) => Date.parse(a) - Date.parse(b),
  );
  return first;
}

/**
 * No freeze is on, and an allow window is open where there are any, for every
 * component when the release is to start: as planned, or now where that has
 * passed.
 *
 * @internal
 */
export const windowPlanned: BuiltInGateType = {
  id: 'window',
  paramsSchema: noParams,
  describe: () => 'The planned start is open to every component.',
  evaluate(_params, { release, start }, now) {
    const { name, window } = release;
    if (start) {
      return start.at === now
        ? {
            ...judgeStart(name, start, 'now'),
            validUntil: endOfDecisions(release, start, now),
          }
        : { ...judgeStart(name, start, 'as planned'), validUntil: start.at };
    }
    return window
      ? {
          status: 'not_applicable',
          code: 'already_started',
          sentence: `${name} has started.`,
        }
      : {
          status: 'not_applicable',
          code: 'start_not_planned',
          sentence: `${name} has no planned start yet.`,
        };
  },
};
