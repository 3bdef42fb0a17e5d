import {
  ErrorDetail,
  findTransition,
  GateResult,
  LifecycleRequirement,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';
import { TransitionGuard } from '../../releases';
import { Blockers, blockersFor } from './blockersFor';
import { GATE_IDS } from '../gates/gateIds';
import { ReadinessReader } from './ReadinessReader';

/** What gates say. */
const ASKED: readonly LifecycleRequirement[] = ['ready', 'verified'];

/** The code of a release that must come first and is not ready. @internal */
export const PROVIDER_NOT_READY = 'provider_not_ready';

/** The code by which a gate refuses a transition. @internal */
export function blockerCode({
  approval,
  code,
}: Pick<GateResult, 'approval' | 'code'>): string {
  return approval ? 'approval_pending' : code;
}

/** The lifecycle tells of a hold; the guard of the windows of a start now. */
function toldByOthers({ id }: GateResult, to: ReleaseState): boolean {
  return (
    id === GATE_IDS.noHold ||
    (id === GATE_IDS.windowPlanned && to === 'in_progress')
  );
}

/**
 * Lets a release on only when it is ready, where the lifecycle asks for it.
 *
 * @internal
 */
export class ReadinessGuard implements TransitionGuard {
  readonly #reader: ReadinessReader;

  constructor(reader: ReadinessReader) {
    this.#reader = reader;
  }

  async blockers(
    credentials: Caller,
    release: Release,
    to: ReleaseState,
    at: string,
  ): Promise<ErrorDetail[]> {
    const transition = findTransition(release.state, to);
    if (!transition?.mustHold.some(asked => ASKED.includes(asked))) {
      return [];
    }
    const { gates, inherited } = await this.standing(
      credentials,
      release,
      to,
      at,
    );
    return [
      ...gates.map(gate => ({
        field: 'to',
        code: blockerCode(gate),
        message: gate.sentence,
      })),
      ...inherited.map(({ sentence }) => ({
        field: 'to',
        code: PROVIDER_NOT_READY,
        message: sentence,
      })),
    ];
  }

  /**
   * What stands between a release and a state, whatever state it is in; a hold
   * and, of a start, the windows apart.
   */
  async standing(
    credentials: Caller,
    release: Release,
    to: ReleaseState,
    at: string,
  ): Promise<Blockers> {
    const { readiness } = await this.#reader.at(credentials, release, at);
    const { gates, inherited } = blockersFor(readiness, to);
    return {
      gates: gates.filter(gate => !toldByOthers(gate, to)),
      inherited,
    };
  }
}
