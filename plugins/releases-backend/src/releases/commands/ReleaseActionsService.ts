import {
  AuthorizeResult,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  formatInstant,
  GeneralActions,
  Release,
  ReleaseAction,
  ReleaseActions,
  releaseCreatePermission,
  releaseDeletePermission,
  releaseTransitionPermission,
  releaseUpdatePermission,
  transitionsFrom,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { findRefusal } from './applyTransition';
import { holdRefusal } from './holding';
import { ReleasesReader } from '../reading/ReleasesReader';
import { TransitionGuard } from './TransitionGuard';

/** A text that stands in for the reason that is not asked for yet. */
const SOME_REASON = '…';

interface Obstacle {
  code: string;
  sentence: string;
}

/**
 * What a caller may do with a release, and why not the rest.
 *
 * @internal
 */
export class ReleaseActionsService {
  readonly #reader: ReleasesReader;
  readonly #authorizer: ReleaseAuthorizer;
  readonly #guard: TransitionGuard;

  constructor(options: {
    reader: ReleasesReader;
    authorizer: ReleaseAuthorizer;
    guard: TransitionGuard;
  }) {
    this.#reader = options.reader;
    this.#authorizer = options.authorizer;
    this.#guard = options.guard;
  }

  async actions(credentials: Caller, id: string): Promise<ReleaseActions> {
    const release = await this.#reader.get(credentials, id);
    const may = async (permission: ResourcePermission) => {
      const decision = await this.#authorizer.decide(permission, credentials);
      const [permitted] = await this.#authorizer.permits(decision, [release]);
      return permitted ? undefined : notPermitted(permission);
    };
    const [update, move, remove] = await Promise.all([
      may(releaseUpdatePermission),
      may(releaseTransitionPermission),
      may(releaseDeletePermission),
    ]);
    return {
      releaseId: release.id,
      revision: release.revision,
      items: [
        toAction({ action: 'update', needsReason: false }, update),
        ...(await this.#transitions(credentials, release, move)),
        release.hold
          ? toAction({ action: 'unhold', needsReason: false }, move)
          : toAction(
              { action: 'hold', needsReason: true },
              move ?? holdObstacle(release),
            ),
        toAction({ action: 'archive', needsReason: false }, remove),
      ],
    };
  }

  /** What a caller may do for some release at least, which need not be there. */
  async general(credentials: Caller): Promise<GeneralActions> {
    const [create, update] = await Promise.all(
      [releaseCreatePermission, releaseUpdatePermission].map(permission =>
        this.#authorizer.decide(permission, credentials),
      ),
    );
    const toGeneral = (
      action: 'create' | 'import',
      decisions: readonly PolicyDecision[],
    ) =>
      decisions.every(({ result }) => result === AuthorizeResult.DENY)
        ? {
            action,
            allowed: false,
            code: 'not_allowed',
            sentence: `The portal's policy does not give you ${releaseCreatePermission.name}.`,
          }
        : { action, allowed: true };
    return {
      items: [
        toGeneral('create', [create]),
        toGeneral('import', [create, update]),
      ],
    };
  }

  async #transitions(
    credentials: Caller,
    release: Release,
    move: Obstacle | undefined,
  ): Promise<ReleaseAction[]> {
    const at = formatInstant(new Date());
    return Promise.all(
      transitionsFrom(release.state).map(async ({ to, reason }) => {
        const refusal = findRefusal(release, to, SOME_REASON);
        const [blocker] = move
          ? []
          : [
              ...(refusal?.details ?? []),
              ...(await this.#guard.blockers(credentials, release, to, at)),
            ];
        return toAction(
          { action: 'transition', to, needsReason: reason },
          move ??
            (blocker && { code: blocker.code, sentence: blocker.message }),
        );
      }),
    );
  }
}

function notPermitted(permission: ResourcePermission): Obstacle {
  return {
    code: 'not_allowed',
    sentence: `The portal's policy does not give you ${permission.name} for this release.`,
  };
}

function holdObstacle(release: Release): Obstacle | undefined {
  const sentence = holdRefusal(release);
  return sentence ? { code: 'nothing_to_hold', sentence } : undefined;
}

function toAction(
  action: Pick<ReleaseAction, 'action' | 'to' | 'needsReason'>,
  obstacle: Obstacle | undefined,
): ReleaseAction {
  return { ...action, allowed: obstacle === undefined, ...obstacle };
}
