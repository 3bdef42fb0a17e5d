import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  canBeHeld,
  formatInstant,
  LedgerAction,
  NewRelease,
  Release,
  ReleaseChange,
  releaseCreatePermission,
  releaseDeletePermission,
  releaseTransitionPermission,
  releaseUpdatePermission,
  TransitionRequest,
  VersionScheme,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError } from '../http/errors';
import { Caller, WriteContext } from '../http/handlers';
import { LedgerService } from '../ledger/LedgerService';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { applyChange } from './applyChange';
import { applyTransition, findRefusal } from './applyTransition';
import { changedFields } from './changedFields';
import {
  completeRelease,
  versionDetails,
  withoutUndefined,
} from './completeRelease';
import {
  entitiesNamedBy,
  EntityChecker,
  NamedEntity,
  unknownEntityDetail,
} from './EntityChecker';
import { ReleaseNotifier } from './ReleaseNotifier';
import { ReleasesReader } from './ReleasesReader';
import { ReleasesStore } from './ReleasesStore';
import { subjectOf } from './subject';
import { TransitionGuard } from './TransitionGuard';

/** @internal */
export interface ReleasesServiceOptions {
  store: ReleasesStore;
  reader: ReleasesReader;
  ledger: LedgerService;
  authorizer: ReleaseAuthorizer;
  entities: EntityChecker;
  guard: TransitionGuard;
  notifier: ReleaseNotifier;
  versionScheme: VersionScheme;
  now?: () => Date;
}

interface Edit {
  next: Release;
  action: LedgerAction;
  reason?: string;
  warnings?: Warning[];
}

interface Write {
  permission: ResourcePermission;
  what: string;
  archived?: boolean;
  /** Whether the release after the change has to be permitted as well. */
  checkAfter?: boolean;
  edit(current: Release, at: string): Promise<Edit> | Edit;
}

const ATTEMPTS = 3;

/** Rolls a transaction back whose release was changed meanwhile. */
class StaleRevision extends Error {}

/**
 * Everything that changes one release. Each change is made on a revision, and
 * is written together with its ledger entry or not at all.
 *
 * @internal
 */
export class ReleasesService {
  readonly #options: ReleasesServiceOptions;
  readonly #now: () => Date;

  constructor(options: ReleasesServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async create(context: WriteContext, input: NewRelease): Promise<Release> {
    const { store, entities, authorizer, ledger, notifier } = this.#options;
    const named = entitiesNamedBy(input);
    const answer = await entities.ask(
      context.credentials,
      named.map(({ entityRef }) => entityRef),
    );
    const release = completeRelease(input, {
      at: formatInstant(this.#now()),
      actor: context.actor,
      versionScheme: this.#options.versionScheme,
      owners: answer.owners,
    });
    const details = [
      ...versionDetails(release),
      ...named
        .filter(({ entityRef }) => answer.unknown.has(entityRef))
        .map(unknownEntityDetail),
    ];
    if (details.length > 0) {
      throw ApiError.input(details);
    }
    await authorizer.assertPermitted(
      releaseCreatePermission,
      context.credentials,
      [release],
      `make ${release.name}`,
    );
    await this.#assertSourceIsFree(release);
    const created = withWarnings(release, answer.warnings);
    await store.transaction(async tx => {
      await store.insert(tx, [release]);
      await ledger.append(tx, [
        {
          subject: subjectOf(release.id),
          at: release.createdAt,
          actor: context.actor,
          action: 'created',
          change: { fields: changedFields({}, release) },
        },
      ]);
      await context.remember(tx, created);
    });
    notifier.releasesChanged('created', [release]);
    return created;
  }

  async change(
    context: WriteContext,
    id: string,
    change: ReleaseChange,
  ): Promise<Release> {
    return this.#write(context, id, {
      permission: releaseUpdatePermission,
      what: 'change this release',
      checkAfter: true,
      edit: async current => {
        const outcome = applyChange(current, change);
        if ('frozen' in outcome) {
          throw ApiError.conflict(
            `Nothing was done: ${outcome.frozen[0].message}`,
            { details: outcome.frozen, current },
          );
        }
        if ('invalid' in outcome) {
          throw ApiError.input(outcome.invalid);
        }
        const wrongVersions = versionDetails(outcome.next);
        const answer = await this.#checkNewEntities(
          context.credentials,
          current,
          outcome.next,
        );
        const details = [
          ...wrongVersions,
          ...answer.unknown.map(unknownEntityDetail),
        ];
        if (details.length > 0) {
          throw ApiError.input(details);
        }
        return {
          next: outcome.next,
          action: 'changed',
          warnings: [...outcome.warnings, ...answer.warnings],
        };
      },
    });
  }

  async transition(
    context: WriteContext,
    id: string,
    { to, reason }: TransitionRequest,
  ): Promise<Release> {
    return this.#write(context, id, {
      permission: releaseTransitionPermission,
      what: `move this release to ${to}`,
      edit: async (current, at) => {
        const refusal = findRefusal(current, to, reason);
        if (refusal?.kind === 'not_from_here') {
          throw ApiError.conflict(refusal.details[0].message, {
            details: refusal.details,
            current,
          });
        }
        if (refusal?.kind === 'reason_missing') {
          throw ApiError.input(refusal.details);
        }
        const blockers = [
          ...(refusal?.details ?? []),
          ...(await this.#options.guard.blockers(
            context.credentials,
            current,
            to,
            at,
          )),
        ];
        if (blockers.length > 0) {
          throw ApiError.refused(
            `${current.name} cannot become ${to} yet. ${blockers[0].message}`,
            blockers,
          );
        }
        return {
          next: applyTransition(current, to, at),
          action: 'transitioned',
          reason,
        };
      },
    });
  }

  async hold(
    context: WriteContext,
    id: string,
    reason: string,
  ): Promise<Release> {
    return this.#write(context, id, {
      permission: releaseTransitionPermission,
      what: 'hold this release',
      edit: (current, at) => {
        if (current.hold) {
          throw ApiError.conflict(
            `${current.name} is already on hold, by ${current.hold.by}: ${current.hold.reason}`,
            { current },
          );
        }
        if (!canBeHeld(current.state)) {
          throw ApiError.conflict(
            `${current.name} is ${current.state}; there is nothing left to hold.`,
            { current },
          );
        }
        return {
          next: { ...current, hold: { reason, by: context.actor, at } },
          action: 'held',
          reason,
        };
      },
    });
  }

  async unhold(context: WriteContext, id: string): Promise<Release> {
    return this.#write(context, id, {
      permission: releaseTransitionPermission,
      what: 'release this from hold',
      edit: current => {
        if (!current.hold) {
          throw ApiError.conflict(`${current.name} is not on hold.`, {
            current,
          });
        }
        const { hold: _, ...next } = current;
        return { next, action: 'unheld' };
      },
    });
  }

  async archive(context: WriteContext, id: string): Promise<Release> {
    return this.#write(context, id, {
      permission: releaseDeletePermission,
      what: 'archive this release',
      edit: (current, at) => ({
        next: { ...current, archivedAt: at },
        action: 'archived',
      }),
    });
  }

  async restore(context: WriteContext, id: string): Promise<Release> {
    return this.#write(context, id, {
      permission: releaseDeletePermission,
      what: 'restore this release',
      archived: true,
      edit: current => {
        if (!current.archivedAt) {
          throw ApiError.conflict(`${current.name} is not archived.`, {
            current,
          });
        }
        const { archivedAt: _, ...next } = current;
        return { next, action: 'restored' };
      },
    });
  }

  async #write(
    context: WriteContext,
    id: string,
    write: Write,
  ): Promise<Release> {
    for (let attempt = 1; ; attempt += 1) {
      const written = await this.#attempt(context, id, write);
      if (written) {
        return written;
      }
      if (attempt === ATTEMPTS) {
        throw ApiError.conflict(
          'Others are changing this release at the same time. Try again.',
        );
      }
    }
  }

  /**
   * Everything is looked up before the transaction, so that it holds its
   * connection only to write, and the revision tells whether it still holds.
   */
  async #attempt(
    context: WriteContext,
    id: string,
    { permission, what, archived, checkAfter, edit }: Write,
  ): Promise<Release | undefined> {
    const { store, reader, authorizer, ledger, notifier } = this.#options;
    const current = await reader.get(context.credentials, id, { archived });
    await authorizer.assertPermitted(
      permission,
      context.credentials,
      [current],
      what,
    );
    await this.#assertCurrent(context, current);
    const at = formatInstant(this.#now());
    const { next, action, reason, warnings = [] } = await edit(current, at);
    const fields = changedFields(current, next);
    if (Object.keys(fields).length === 0) {
      return withWarnings(current, warnings);
    }
    if (checkAfter) {
      await authorizer.assertPermitted(
        permission,
        context.credentials,
        [next],
        `${what} in this way`,
      );
    }
    const release = withoutUndefined({
      ...next,
      updatedAt: at,
      revision: current.revision + 1,
    });
    const written = withWarnings(release, warnings);
    const isStale = await store
      .transaction(async tx => {
        const stale = await store.update(tx, [release]);
        if (stale.length > 0) {
          throw new StaleRevision();
        }
        await ledger.append(tx, [
          {
            subject: subjectOf(id),
            at,
            actor: context.actor,
            action,
            change: { ...(reason ? { reason } : {}), fields },
          },
        ]);
        await context.remember(tx, written);
        return false;
      })
      .catch(error => {
        if (error instanceof StaleRevision) {
          return true;
        }
        throw error;
      });
    if (isStale) {
      return undefined;
    }
    notifier.releasesChanged(action, [release]);
    return written;
  }

  async #assertCurrent({ ifMatch, actor }: WriteContext, current: Release) {
    if (ifMatch === undefined || ifMatch === current.revision) {
      return;
    }
    const changes = await this.#options.ledger.since(
      subjectOf(current.id),
      ifMatch,
    );
    const last = changes.at(-1);
    throw ApiError.conflict(
      last
        ? `${
            changes.every(change => change.actor === actor) ? 'You' : last.actor
          } changed ${current.name} since revision ${ifMatch}, at ${
            last.at
          }. Nothing was saved; look at what changed, and save on revision ${
            current.revision
          }.`
        : `${current.name} is at revision ${current.revision}; there is no revision ${ifMatch}.`,
      {
        current,
        changes,
        details: [
          {
            field: 'If-Match',
            code: 'stale_revision',
            message: `Send "${current.revision}", after looking at what changed.`,
          },
        ],
      },
    );
  }

  async #assertSourceIsFree(release: Release) {
    if (!release.source) {
      return;
    }
    const [other] = await this.#options.store.bySources([release.source]);
    if (other) {
      throw ApiError.conflict(
        `There is already a release from ${release.source.provider} called ${release.source.externalId}: ${other.id}. Change that one, or import through POST /v1/releases:batch.`,
        {
          details: [
            {
              field: 'source',
              code: 'source_taken',
              message:
                'Use another externalId, or change the release that has it.',
            },
          ],
        },
      );
    }
  }

  /** Only what a change newly names is checked, so that an entity that left the catalog does not stop others. */
  async #checkNewEntities(
    credentials: Caller,
    current: Release,
    next: Release,
  ): Promise<{ unknown: NamedEntity[]; warnings: Warning[] }> {
    const known = new Set(
      entitiesNamedBy(current).map(({ entityRef }) => entityRef),
    );
    const added = entitiesNamedBy(next).filter(
      ({ entityRef }) => !known.has(entityRef),
    );
    const answer = await this.#options.entities.ask(
      credentials,
      added.map(({ entityRef }) => entityRef),
    );
    return {
      unknown: added.filter(({ entityRef }) => answer.unknown.has(entityRef)),
      warnings: answer.warnings,
    };
  }
}

function withWarnings(release: Release, warnings: Warning[]): Release {
  return warnings.length > 0 ? { ...release, warnings } : release;
}
