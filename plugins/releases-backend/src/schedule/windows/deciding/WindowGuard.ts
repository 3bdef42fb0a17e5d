import {
  ErrorDetail,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../../platform';
import { TransitionGuard } from '../../../releases';
import { ComponentDecision, DecisionService } from './DecisionService';
import { WindowFinding, windowFindings } from './windowFindings';

/**
 * Where each transition meets the windows: a start asks for an open time, and
 * going on with what is under way asks for no freeze that blocks it.
 */
const STARTS: ReleaseState = 'in_progress';
const GOES_ON: readonly ReleaseState[] = ['verifying', 'completed'];

/** How many times that one component has open are tried for the others. */
const TRIED_AT_MOST = 20;

/** What the windows say of a step of a release. @internal */
export interface WindowsOfStep {
  findings: WindowFinding[];
  /**
   * When they open next for all that the release ships; absent where nothing
   * refuses the step, or where that is not known.
   */
  nextOpen?: string;
}

/**
 * Keeps releases from starting inside a freeze or outside the allow windows,
 * and from going on inside a freeze that blocks them, unless a waiver names
 * the window. Ending in failure or rolling back is always possible.
 *
 * @internal
 */
export class WindowGuard implements TransitionGuard {
  readonly #decisions: DecisionService;

  constructor(decisions: DecisionService) {
    this.#decisions = decisions;
  }

  async blockers(
    _credentials: Caller,
    release: Release,
    to: ReleaseState,
    at: string,
  ): Promise<ErrorDetail[]> {
    const { findings } = await this.#step(release, to, at);
    return findings
      .filter(({ refuses }) => refuses)
      .map(({ reason: { code, sentence } }) => ({
        field: 'to',
        code,
        message: sentence,
      }));
  }

  /** All that they say of a step, also what does not refuse it. */
  async ofStep(
    release: Release,
    to: ReleaseState,
    at: string,
  ): Promise<WindowsOfStep> {
    const { findings, decided } = await this.#step(release, to, at);
    return findings.some(({ refuses }) => refuses)
      ? { findings, nextOpen: await this.#nextOpen(release, decided) }
      : { findings };
  }

  async #step(
    release: Release,
    to: ReleaseState,
    at: string,
  ): Promise<{ findings: WindowFinding[]; decided: ComponentDecision[] }> {
    if (to !== STARTS && !GOES_ON.includes(to)) {
      return { findings: [], decided: [] };
    }
    const blocking = to === STARTS ? undefined : await this.#blockingInFlight();
    const decided = await this.#decisions.decideRelease(release, at);
    return {
      findings: windowFindings(
        decided.map(({ decision }) => decision),
        blocking,
      ),
      decided,
    };
  }

  /** When one component may go out, another may not yet. */
  async #nextOpen(
    release: Release,
    decided: readonly ComponentDecision[],
  ): Promise<string | undefined> {
    let closed = closedOf(decided);
    for (let tried = 0; tried < TRIED_AT_MOST; tried++) {
      const opens = closed.map(({ decision }) => decision.nextOpen);
      const [latest] = opens.flatMap(open => open ?? []).sort(latestFirst);
      if (latest === undefined || opens.includes(undefined)) {
        return undefined;
      }
      if (decided.length === 1) {
        return latest;
      }
      closed = closedOf(await this.#decisions.decideRelease(release, latest));
      if (closed.length === 0) {
        return latest;
      }
    }
    return undefined;
  }

  async #blockingInFlight(): Promise<Set<string>> {
    const windows = await this.#decisions.decidable();
    return new Set(
      windows
        .filter(({ inFlight }) => inFlight === 'block')
        .map(({ id }) => id),
    );
  }
}

function closedOf(decided: readonly ComponentDecision[]): ComponentDecision[] {
  return decided.filter(({ decision }) => !decision.allowed);
}

function latestFirst(a: string, b: string): number {
  return Date.parse(b) - Date.parse(a);
}
