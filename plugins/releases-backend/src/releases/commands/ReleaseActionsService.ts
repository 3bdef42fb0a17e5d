import {
  AuthorizeResult,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  correctableTimes,
  formatInstant,
  GeneralActions,
  GeneralActionsQuery,
  newReleaseSchema,
  Release,
  ReleaseAction,
  ReleaseActions,
  releaseCreatePermission,
  releaseDeletePermission,
  releaseTransitionPermission,
  releaseUpdatePermission,
  transitionsFrom,
} from '@slipway/backstage-plugin-releases-common';
import { actorName, Caller, entityName } from '../../platform';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { EntityChecker } from '../reading/EntityChecker';
import { findRefusal } from './applyTransition';
import { completeRelease } from './completeRelease';
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
  readonly #entities: EntityChecker;
  readonly #guard: TransitionGuard;

  constructor(options: {
    reader: ReleasesReader;
    authorizer: ReleaseAuthorizer;
    entities: EntityChecker;
    guard: TransitionGuard;
  }) {
    this.#reader = options.reader;
    this.#authorizer = options.authorizer;
    this.#entities = options.entities;
    this.#guard = options.guard;
  }

  async actions(credentials: Caller, id: string): Promise<ReleaseActions> {
    const release = await this.#reader.get(credentials, id);
    const may = async (permission: ResourcePermission, what: string) => {
      const decision = await this.#authorizer.decide(permission, credentials);
      const [permitted] = await this.#authorizer.permits(decision, [release]);
      return permitted
        ? undefined
        : notPermitted(`${what} this release`, release.ownerRef);
    };
    const [update, move, remove] = await Promise.all([
      may(releaseUpdatePermission, 'edit'),
      may(releaseTransitionPermission, 'move'),
      may(releaseDeletePermission, 'archive'),
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
        ...(correctableTimes(release).length > 0
          ? [toAction({ action: 'correct_actual', needsReason: true }, update)]
          : []),
        toAction({ action: 'archive', needsReason: false }, remove),
      ],
    };
  }

  /**
   * What a caller may do for some release at least, which need not be there;
   * of a component, for a release of it that is owned as it is.
   */
  async general(
    credentials: Caller,
    { entityRef }: GeneralActionsQuery = {},
  ): Promise<GeneralActions> {
    const [create, update] = await Promise.all(
      [releaseCreatePermission, releaseUpdatePermission].map(permission =>
        this.#authorizer.decide(permission, credentials),
      ),
    );
    const isDenied = ({ result }: PolicyDecision) =>
      result === AuthorizeResult.DENY;
    const mayNotImport = isDenied(create) && isDenied(update);
    const planning =
      entityRef === undefined
        ? obstacleWhere(isDenied(create), 'plan releases')
        : await this.#planningObstacle(credentials, create, entityRef);
    const importing = obstacleWhere(mayNotImport, 'import releases');
    return {
      items: [
        { action: 'create', allowed: planning === undefined, ...planning },
        { action: 'import', allowed: importing === undefined, ...importing },
      ],
    };
  }

  async #planningObstacle(
    credentials: Caller,
    decision: PolicyDecision,
    entityRef: string,
  ): Promise<Obstacle | undefined> {
    const { owners } = await this.#entities.ask(credentials, [entityRef]);
    const release = completeRelease(
      newReleaseSchema.parse({ version: '0', components: [{ entityRef }] }),
      {
        at: formatInstant(new Date()),
        actor: '',
        versionScheme: 'any',
        owners,
      },
    );
    const [permitted] = await this.#authorizer.permits(decision, [release]);
    return permitted
      ? undefined
      : notPermitted(
          `plan a release of ${entityName(entityRef)}`,
          owners.get(entityRef),
        );
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

/** @param what - completes "You don't have permission to …" */
function notPermitted(what: string, ownerRef?: string): Obstacle {
  const whom = ownerRef ? actorName(ownerRef) : 'a portal admin';
  return {
    code: 'not_allowed',
    sentence: `You don't have permission to ${what}. Ask ${whom}.`,
  };
}

function obstacleWhere(isDenied: boolean, what: string): Obstacle | undefined {
  return isDenied ? notPermitted(what) : undefined;
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
