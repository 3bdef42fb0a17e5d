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
import { blockersFor } from './blockersFor';
import { GATE_IDS } from '../gates/gateIds';
import { ReadinessReader } from './ReadinessReader';

/** What gates say. */
const ASKED: readonly LifecycleRequirement[] = ['ready', 'verified'];

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
    const { readiness } = await this.#reader.at(credentials, release, at);
    const { gates, inherited } = blockersFor(readiness, to);
    return [
      ...gates
        .filter(gate => !toldByOthers(gate, to))
        .map(({ approval, code, sentence }) => ({
          field: 'to',
          code: approval ? 'approval_pending' : code,
          message: sentence,
        })),
      ...inherited.map(({ sentence }) => ({
        field: 'to',
        code: 'provider_not_ready',
        message: sentence,
      })),
    ];
  }
}
