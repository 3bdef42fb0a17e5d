import {
  formatInstant,
  NewRelease,
  Release,
  ReleaseChange,
  releaseCreatePermission,
  releaseDeletePermission,
  releaseTransitionPermission,
  releaseUpdatePermission,
  TransitionRequest,
  VersionScheme,
} from '@slipway/backstage-plugin-releases-common';
import {
  ApiError,
  Caller,
  decideAgain,
  Journal,
  WriteContext,
} from '../../platform';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { applyChange } from './applyChange';
import { applyTransition, findRefusal } from './applyTransition';
import { completeRelease, versionDetails } from './completeRelease';
import { EntityChecker } from '../reading/EntityChecker';
import { newlyNamed, unknownDetails } from '../reading/namedEntities';
import { holdRefusal, offHold, onHold } from './holding';
import { DecidedChange, ReleaseCommits } from './ReleaseCommits';
import { ReleaseWrite, ReleaseWriter, withWarnings } from './ReleaseWriter';
import { ReleasesStore } from '../store/ReleasesStore';
import { TrainChange, TrainGate, TrainVerdict } from './TrainGate';
import { TransitionGuard } from './TransitionGuard';

/** @internal */
export interface ReleasesServiceOptions {
  store: ReleasesStore;
  writer: ReleaseWriter;
  journal: Journal;
  commits: ReleaseCommits;
  authorizer: ReleaseAuthorizer;
  entities: EntityChecker;
  guard: TransitionGuard;
  trains: TrainGate;
  versionScheme: VersionScheme;
  now?: () => Date;
}

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
    return decideAgain(() => this.#create(context, input));
  }

  async #create(context: WriteContext, input: NewRelease): Promise<Release> {
    const { entities, authorizer, journal, commits } = this.#options;
    const named = newlyNamed(input);
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
      ...unknownDetails(answer, named),
    ];
    if (details.length > 0) {
      throw ApiError.input(details);
    }
    await authorizer.assertPermitted(
      releaseCreatePermission,
      context.credentials,
      [release],
      `create ${release.name}`,
    );
    await this.#assertSourceIsFree(release);
    const boarding = await this.#checkTrains(context.credentials, {
      after: release,
    });
    const created = withWarnings(release, [
      ...answer.warnings,
      ...boarding.warnings,
    ]);
    const change: DecidedChange = {
      after: release,
      action: 'created',
      confirm: tx => boarding.confirm(tx),
    };
    await journal.commit(context, release.createdAt, async entry => {
      await commits.write(entry, [change]);
      return created;
    });
    commits.tell([change]);
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
        const named = newlyNamed(outcome.next, current);
        const answer = await this.#options.entities.ask(
          context.credentials,
          named.map(({ entityRef }) => entityRef),
        );
        const details = [
          ...versionDetails(outcome.next),
          ...unknownDetails(answer, named),
        ];
        if (details.length > 0) {
          throw ApiError.input(details);
        }
        const boarding = await this.#checkTrains(context.credentials, {
          before: current,
          after: outcome.next,
        });
        return {
          next: outcome.next,
          action: 'changed',
          warnings: [
            ...outcome.warnings,
            ...answer.warnings,
            ...boarding.warnings,
          ],
          confirm: tx => boarding.confirm(tx),
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
        const refusal = holdRefusal(current);
        if (refusal) {
          throw ApiError.conflict(refusal, { current });
        }
        return {
          next: onHold(current, { at, actor: context.actor, reason }),
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
        return { next: offHold(current), action: 'unheld' };
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

  #write(
    context: WriteContext,
    id: string,
    write: Omit<ReleaseWrite, 'id' | 'revision'>,
  ): Promise<Release> {
    return this.#options.writer.write(context, {
      ...write,
      id,
      revision: context.ifMatch,
    });
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

  async #checkTrains(
    credentials: Caller,
    change: TrainChange,
  ): Promise<TrainVerdict> {
    const verdict = await this.#options.trains.check(credentials, [change]);
    const invalid = verdict.invalid.get(change.after.id);
    if (invalid) {
      throw ApiError.input(invalid);
    }
    const refused = verdict.refused.get(change.after.id);
    if (refused) {
      throw ApiError.refused(
        `Nothing was saved. ${refused[0].message}`,
        refused,
      );
    }
    return verdict;
  }
}
