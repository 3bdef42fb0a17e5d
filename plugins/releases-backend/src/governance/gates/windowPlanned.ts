import { DecisionReason } from '@slipway/backstage-plugin-releases-common';
import { counted, entityName } from '../../platform';
import { ComponentDecision } from '../../schedule';
import { BuiltInGate, StartDecisions } from './Gate';

const TOLD = 3;
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
 * No freeze is on, and an allow window is open where there are any, for every
 * component when the release is to start: as planned, or now where that has
 * passed.
 *
 * @internal
 */
export const windowPlanned: BuiltInGate = {
  id: 'window-planned',
  name: 'Freezes and windows',
  kind: 'window',
  stage: 'approval',
  judge({ name, window }, { at, start }) {
    if (start) {
      const when = start.at === at ? 'now' : 'as planned';
      return judgeStart(name, start, when);
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
