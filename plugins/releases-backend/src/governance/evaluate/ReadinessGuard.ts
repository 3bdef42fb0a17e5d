import {
  ErrorDetail,
  findTransition,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';
import { TransitionGuard } from '../../releases';
import { blockersFor } from './blockersFor';
import { noHold } from '../gates/noHold';
import { ReadinessService } from './ReadinessService';

/**
 * Lets a release on only when it is ready, where the lifecycle asks for it. Of
 * a hold the lifecycle tells itself.
 *
 * @internal
 */
export class ReadinessGuard implements TransitionGuard {
  readonly #readiness: ReadinessService;

  constructor(readiness: ReadinessService) {
    this.#readiness = readiness;
  }

  async blockers(
    credentials: Caller,
    release: Release,
    to: ReleaseState,
    at: string,
  ): Promise<ErrorDetail[]> {
    const transition = findTransition(release.state, to);
    if (!transition?.mustHold.includes('ready')) {
      return [];
    }
    const readiness = await this.#readiness.evaluate(release, at, credentials);
    const { gates, inherited } = blockersFor(
      readiness,
      to === 'approved' ? 'approval' : 'start',
    );
    return [
      ...gates
        .filter(gate => gate.id !== noHold.id)
        .map(({ code, sentence }) => ({
          field: 'to',
          code,
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
