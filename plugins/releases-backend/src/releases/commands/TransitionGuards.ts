import {
  ErrorDetail,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';
import { TransitionGuard } from './TransitionGuard';

/**
 * Asks several guards, and names what any of them names.
 *
 * @internal
 */
export class TransitionGuards implements TransitionGuard {
  readonly #guards: readonly TransitionGuard[];

  constructor(guards: readonly TransitionGuard[]) {
    this.#guards = guards;
  }

  async blockers(
    credentials: Caller,
    release: Release,
    to: ReleaseState,
    at: string,
  ): Promise<ErrorDetail[]> {
    const blockers = await Promise.all(
      this.#guards.map(guard => guard.blockers(credentials, release, to, at)),
    );
    return blockers.flat();
  }
}
