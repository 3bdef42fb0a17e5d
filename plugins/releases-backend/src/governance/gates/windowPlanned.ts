import {
  DecisionReason,
  formatInstant,
  isWaiverActive,
  Message,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import {
  listParam,
  releaseParam,
  said,
  together,
  zoneOf,
} from '../../platform';
import { ComponentDecision } from '../../schedule';
import { BuiltInGateType, StartDecisions } from './BuiltInGateType';
import { gateSays } from './gateSays';
import { noParams } from './noParams';

const TOLD = 3;
const ASK_AGAIN_MS = 3_600_000;
const CLOSES: readonly DecisionReason['code'][] = [
  'inside_freeze',
  'outside_allow_windows',
];

function toMessage(text: string): Message {
  return { code: 'phrase.text', params: { text } };
}

/** What is said of closed components, each sentence once. */
function closedMessages(decisions: readonly ComponentDecision[]): Message[] {
  const refs = new Map<string, { message: Message; of: string[] }>();
  for (const { entityRef, decision } of decisions) {
    if (!decision.allowed) {
      const { sentence, message = toMessage(sentence) } = decision;
      const of = refs.get(sentence)?.of ?? [];
      refs.set(sentence, { message, of: of.concat(entityRef ?? []) });
    }
  }
  const isForAll = (of: string[]) => of.length === decisions.length;
  const untold = [...refs.values()].slice(TOLD).flatMap(({ of }) => of).length;
  return [
    ...[...refs.values()].slice(0, TOLD).map(({ message, of }) =>
      isForAll(of) || of.length === 0
        ? message
        : {
            code: 'gate.ofComponents',
            params: {
              components: listParam(of.map(entity => ({ entity }))),
              what: message,
            },
          },
    ),
    ...(untold > 0
      ? [{ code: 'gate.moreClosed', params: { count: untold } }]
      : []),
  ];
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

function judgeStart(
  release: Release,
  { decisions }: StartDecisions,
  context: 'now' | 'planned',
) {
  const about = { release: releaseParam(release), context };
  const reasons = decisions.flatMap(({ decision }) => decision.reasons);
  const says = (code: string, sentences: Message[]) => ({
    code,
    ...said(together(sentences), zoneOf(release)),
  });
  if (decisions.every(({ decision }) => decision.allowed)) {
    const waived = namesOf(reasons, 'waived');
    return {
      status: 'pass',
      ...says(waived.length > 0 ? 'window_waived' : 'window_open', [
        { code: 'gate.window_open', params: about },
        ...waived.map(window => ({
          code: 'window.waived',
          params: { window },
        })),
      ]),
    } as const;
  }
  const closing = reasons.find(({ code }) => CLOSES.includes(code));
  return closing
    ? ({
        status: 'fail',
        ...says(closing.code, [
          { code: 'gate.cannotStart', params: about },
          ...closedMessages(decisions),
          { code: 'gate.moveOrWaive' },
        ]),
      } as const)
    : ({
        status: 'unknown',
        ...says('scope_unknown', [
          { code: 'gate.startUnknown', params: about },
          ...closedMessages(decisions),
        ]),
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
    if (start) {
      return start.at === now
        ? {
            ...judgeStart(release, start, 'now'),
            validUntil: endOfDecisions(release, start, now),
          }
        : { ...judgeStart(release, start, 'planned'), validUntil: start.at };
    }
    return {
      status: 'not_applicable',
      ...gateSays(
        release,
        release.window ? 'already_started' : 'start_not_planned',
        { release: releaseParam(release) },
      ),
    };
  },
};
