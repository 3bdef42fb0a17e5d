import {
  Decision,
  DecisionQuery,
  DecisionReason,
  Release,
  waivedWindows,
} from '@slipway/backstage-plugin-releases-common';
import { decisionState, DecisionState } from '../windows';

/** What is asked of the windows for a release: each component at its start. */
export function questionsOf(release: Release): DecisionQuery[] {
  const { window, components, environment, kind } = release;
  if (!window) {
    return [];
  }
  const question = { environment, releaseKind: kind, at: window.start };
  return components.length > 0
    ? components.map(({ entityRef }) => ({ entityRef, ...question }))
    : [{ noComponent: true, ...question }];
}

/** One answer of the windows, and the components that it is for. */
export interface Answer {
  decision: Decision;
  /** With the waivers of the release */
  state: DecisionState | 'waived';
  entityRefs: string[];
  /** The reasons that no waiver sets aside. */
  blocking: DecisionReason[];
}

const CLOSING = ['inside_freeze', 'outside_allow_windows', 'scope_unknown'];

/** What a decision comes to without the reasons that are waived. */
function stateOf(
  { allowed }: Decision,
  remaining: readonly DecisionReason[],
): Answer['state'] {
  const isLeft = remaining.some(({ code }) => CLOSING.includes(code));
  return allowed || isLeft
    ? decisionState({ allowed, reasons: [...remaining] })
    : 'waived';
}

/** The answers for a release; components with the same answer stand together. */
export function answersOf(
  release: Release,
  decisions: readonly Decision[],
): Answer[] {
  const at = release.window?.start ?? '';
  const waived = waivedWindows(release, at);
  const answers = new Map<string, Answer>();
  decisions.forEach((decision, index) => {
    const entityRef = release.components[index]?.entityRef;
    const known = answers.get(decision.sentence);
    if (known) {
      known.entityRefs.push(...(entityRef ? [entityRef] : []));
      return;
    }
    const remaining = decision.reasons.filter(
      ({ windowId }) => !waived.has(windowId ?? ''),
    );
    answers.set(decision.sentence, {
      decision,
      state: stateOf(decision, remaining),
      entityRefs: entityRef ? [entityRef] : [],
      blocking: remaining.filter(({ code }) => CLOSING.includes(code)),
    });
  });
  return [...answers.values()];
}

/** The windows that keep a release from starting, each once. */
export function blockingWindows(answers: readonly Answer[]): DecisionReason[] {
  const byId = new Map(
    answers
      .flatMap(({ blocking }) => blocking)
      .filter(({ windowId }) => windowId !== undefined)
      .map(reason => [reason.windowId, reason]),
  );
  return [...byId.values()];
}
