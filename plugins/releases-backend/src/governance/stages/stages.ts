import {
  GateStage,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';

const BEFORE_START: readonly GateStage[] = ['approval', 'start'];

const BEFORE_COMPLETION: readonly GateStage[] = ['verify', 'close'];

/** Whether a gate is asked once the release has gone out, not before. @internal */
export function isAskedAfterStart(stage: GateStage): boolean {
  return BEFORE_COMPLETION.includes(stage);
}

/**
 * Of which stages the gates have to pass before a release comes to a state;
 * none where nothing is asked.
 *
 * @internal
 */
export function stagesBefore(to: ReleaseState): readonly GateStage[] {
  switch (to) {
    case 'approved':
      return ['approval'];
    case 'in_progress':
      return BEFORE_START;
    case 'completed':
      return BEFORE_COMPLETION;
    default:
      return [];
  }
}

/** The states whose entry asks for gates, in the order in which they are reached. */
const STEPS: readonly (readonly [readonly ReleaseState[], GateStage[]])[] = [
  [['approved'], ['approval']],
  [['in_progress', 'verifying'], ['start']],
  [['completed'], ['verify', 'close']],
];

/**
 * Of which stages the gates lie between two states of a release, also where
 * somebody passes over the states between; none on the way back.
 *
 * @internal
 */
export function stagesBetween(
  from: ReleaseState,
  to: ReleaseState,
): GateStage[] {
  const stepsTo = (state: ReleaseState) =>
    STEPS.findIndex(([states]) => states.includes(state)) + 1;
  return STEPS.slice(stepsTo(from), stepsTo(to)).flatMap(
    ([, stages]) => stages,
  );
}

/** Of which stages the next step of a release asks the gates. @internal */
export function stagesAskedNext(state: ReleaseState): readonly GateStage[] {
  switch (state) {
    case 'verifying':
      return BEFORE_COMPLETION;
    case 'approved':
    case 'in_progress':
      return BEFORE_START;
    default:
      return ['approval'];
  }
}

/** Whether nothing asks any more for the gates of a stage. @internal */
export function isStageOver(stage: GateStage, state: ReleaseState): boolean {
  return state === 'verifying' && !isAskedAfterStart(stage);
}

/** Whether a release is under way, or out and not completed yet. @internal */
export function hasStarted({ state }: Pick<Release, 'state'>): boolean {
  return state === 'in_progress' || state === 'verifying';
}

/**
 * Whether what somebody did about a gate of a stage counts: of those that are
 * asked after the start, only what was done since the release has started, so
 * that one that is tried again is looked at again.
 *
 * @param at - when they did it, RFC 3339
 * @internal
 */
export function countsSince(
  stage: GateStage,
  release: Pick<Release, 'state' | 'actual'>,
  at: string,
): boolean {
  if (!isAskedAfterStart(stage)) {
    return true;
  }
  const { start } = release.actual;
  return (
    hasStarted(release) &&
    (start === undefined || Date.parse(at) >= Date.parse(start))
  );
}
