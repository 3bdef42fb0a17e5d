import {
  formatInstant,
  NewRelease,
  Release,
  ReleaseChange,
  ReleaseMilestone,
  releaseCreatePermission,
  releaseUpdatePermission,
  VersionScheme,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import {
  ApiError,
  Caller,
  decideAgain,
  Journal,
  WriteContext,
} from '../../platform';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { ApprovalGuard } from './ApprovalGuard';
import { applyChange } from './applyChange';
import { completeRelease, versionDetails } from './completeRelease';
import { EntityChecker } from '../reading/EntityChecker';
import { newlyNamed, unknownDetails } from '../reading/namedEntities';
import { DecidedChange, ReleaseCommits } from './ReleaseCommits';
import { MilestoneMover, stayThere } from './MilestoneMover';
import { Reclassification } from './Reclassification';
import { ReleaseWriter, withWarnings } from './ReleaseWriter';
import { ReleasesStore } from '../store/ReleasesStore';
import { TrainChange, TrainGate, TrainVerdict } from './TrainGate';

/** @internal */
export interface ReleasesServiceOptions {
  store: ReleasesStore;
  writer: ReleaseWriter;
  journal: Journal;
  commits: ReleaseCommits;
  authorizer: ReleaseAuthorizer;
  entities: EntityChecker;
  trains: TrainGate;
  reclassification: Reclassification;
  milestoneMover: MilestoneMover;
  approval: ApprovalGuard;
  versionScheme: VersionScheme;
  now?: () => Date;
}

/**
 * Makes releases and changes what they are. Each change is made on a revision,
 * and is written together with its ledger entry or not at all.
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
    const { journal, commits } = this.#options;
    const { release, warnings } = await this.draft(context, input);
    await this.#assertSourceIsFree(release);
    const boarding = await this.#checkTrains(context.credentials, {
      after: release,
    });
    const unapprovable =
      release.state === 'planned'
        ? await this.#options.approval.warnings(release, release.createdAt)
        : [];
    const created = withWarnings(release, [
      ...warnings,
      ...boarding.warnings,
      ...unapprovable,
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

  /**
   * A release as it would be made.
   *
   * @param under - the field that it was sent in, where it is not all of it
   * @throws an {@link ApiError} where what it names is not there, or the caller
   *   may not make it
   */
  async draft(
    context: Pick<WriteContext, 'credentials' | 'actor'>,
    input: NewRelease,
    under?: string,
  ): Promise<{ release: Release; warnings: Warning[] }> {
    const { entities, authorizer } = this.#options;
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
      throw ApiError.input(
        details.map(detail => ({
          ...detail,
          field: [under, detail.field].filter(Boolean).join('.'),
        })),
      );
    }
    await authorizer.assertPermitted(
      releaseCreatePermission,
      context.credentials,
      [release],
      `create ${release.name}`,
    );
    await this.#options.reclassification.assertAllowed(context.credentials, [
      { after: release },
    ]);
    return { release, warnings: answer.warnings };
  }

  async change(
    context: WriteContext,
    id: string,
    change: ReleaseChange,
  ): Promise<Release> {
    return this.#options.writer.writeOne(context, id, {
      permission: releaseUpdatePermission,
      what: 'change this release',
      checkAfter: true,
      edit: async current => {
        const outcome = applyChange(current, change, {
          moveMilestones: change.window
            ? await this.#options.milestoneMover()
            : stayThere,
        });
        if ('frozen' in outcome) {
          throw ApiError.conflict(
            `No changes were made: ${outcome.frozen[0].message}`,
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

  /** Ticks a milestone, or takes that back. */
  async markMilestone(
    context: WriteContext,
    { id, milestoneId }: { id: string; milestoneId: string },
    isDone: boolean,
  ): Promise<Release> {
    return this.#options.writer.writeOne(context, id, {
      permission: releaseUpdatePermission,
      what: 'change this release',
      edit: (current, at) => {
        if (
          !current.milestones.some(milestone => milestone.id === milestoneId)
        ) {
          throw ApiError.notFound(
            `${current.name} has no milestone ${milestoneId}. It may have been removed; look at the release again.`,
          );
        }
        const marked = ({ doneAt, ...milestone }: ReleaseMilestone) => ({
          ...milestone,
          ...(isDone && { doneAt: doneAt ?? at }),
        });
        return {
          next: {
            ...current,
            milestones: current.milestones.map(milestone =>
              milestone.id === milestoneId ? marked(milestone) : milestone,
            ),
          },
          action: 'changed',
        };
      },
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
