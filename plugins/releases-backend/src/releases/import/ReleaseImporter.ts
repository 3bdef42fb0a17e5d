import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  BatchResult,
  formatInstant,
  Release,
  ReleaseBatch,
  releaseCreatePermission,
  releaseImportPermission,
  releaseTransitionPermission,
  ReleaseState,
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
import { ApprovalGuard } from '../commands/ApprovalGuard';
import { completeRelease, versionDetails } from '../commands/completeRelease';
import { Reclassification } from '../commands/Reclassification';
import { ReleaseCommits } from '../commands/ReleaseCommits';
import { TrainGate, TrainVerdict } from '../commands/TrainGate';
import { TransitionGuard } from '../commands/TransitionGuard';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { MilestoneMover } from '../commands/MilestoneMover';
import { EntityChecker } from '../reading/EntityChecker';
import { newlyNamed, unknownDetails } from '../reading/namedEntities';
import { ReleasesStore } from '../store/ReleasesStore';
import { decideKnownRow, decideNewRow } from './decideRow';
import { findKnown } from './findKnown';
import {
  ChangingRow,
  ImportRow,
  isChanging,
  readRows,
  sourceKey,
} from './ImportRow';
import { toBatchResult } from './toBatchResult';

/** What a release comes to only once it is approved. */
const AFTER_APPROVAL: readonly ReleaseState[] = [
  'approved',
  'in_progress',
  'verifying',
  'completed',
];

/** A row that would bring a known release past its approval. */
type ApprovingRow = ChangingRow & { before: Release };

function isApproving(row: ChangingRow): row is ApprovingRow {
  const { before, after } = row;
  return (
    before !== undefined &&
    before.state !== after.state &&
    AFTER_APPROVAL.includes(after.state)
  );
}

/** @internal */
export interface ReleaseImporterOptions {
  store: ReleasesStore;
  journal: Journal;
  commits: ReleaseCommits;
  authorizer: ReleaseAuthorizer;
  entities: EntityChecker;
  guard: TransitionGuard;
  approval: ApprovalGuard;
  trains: TrainGate;
  reclassification: Reclassification;
  milestoneMover: MilestoneMover;
  versionScheme: VersionScheme;
  now?: () => Date;
}

interface Importing {
  credentials: Caller;
  actor: string;
  at: string;
  mayImportAny: boolean;
}

/**
 * Makes and updates many releases by their source, by the rules that hold for
 * any change of a release: all in one transaction, and nothing twice.
 *
 * @internal
 */
export class ReleaseImporter {
  readonly #options: ReleaseImporterOptions;
  readonly #now: () => Date;

  constructor(options: ReleaseImporterOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async import(
    context: WriteContext,
    batch: ReleaseBatch,
  ): Promise<BatchResult> {
    return decideAgain(() => this.#attempt(context, batch));
  }

  async #attempt(
    context: WriteContext,
    batch: ReleaseBatch,
  ): Promise<BatchResult> {
    const importing: Importing = {
      credentials: context.credentials,
      actor: context.actor,
      at: formatInstant(this.#now()),
      mayImportAny: await this.#mayImportAny(context.credentials),
    };
    const rows = readRows(batch.items);
    const warnings = await this.#decide(importing, rows);
    await this.#authorize(importing, rows);
    await this.#checkKinds(importing, rows);
    await this.#checkTransitions(importing, rows);
    const boarding = await this.#checkTrains(importing, rows);

    const result = toBatchResult(
      rows,
      [...warnings, ...boarding.warnings],
      batch.dryRun,
    );
    if (batch.dryRun) {
      return result;
    }
    if (result.invalid > 0 && !batch.partial) {
      throw ApiError.input(
        rows.flatMap(row =>
          row.details.map(detail => ({
            ...detail,
            field: [`items.${row.index}`, detail.field]
              .filter(Boolean)
              .join('.'),
          })),
        ),
        result,
      );
    }
    await this.#write(context, rows, result, boarding, importing.at);
    return result;
  }

  async #mayImportAny(credentials: Caller): Promise<boolean> {
    const { authorizer } = this.#options;
    await authorizer.prefetch(credentials, [
      releaseCreatePermission,
      releaseUpdatePermission,
      releaseTransitionPermission,
      releaseImportPermission,
    ]);
    return authorizer.isGranted(releaseImportPermission, credentials);
  }

  async #decide(importing: Importing, rows: ImportRow[]): Promise<Warning[]> {
    const { store, entities, versionScheme, milestoneMover } = this.#options;
    const moveMilestones = await milestoneMover();
    const valid = rows.filter(row => row.input);
    const bySource = await findKnown(
      store,
      valid.map(row => row.input!),
    );
    const named = valid.map(({ input }) =>
      newlyNamed(input!, bySource.get(sourceKey(input!))),
    );
    const answer = await entities.ask(
      importing.credentials,
      named.flat().map(({ entityRef }) => entityRef),
    );
    const selectingTags = await this.#options.commits.selectingTags(
      valid.flatMap(({ input }) => {
        const before = bySource.get(sourceKey(input!));
        return before && input!.tags
          ? { before, next: { ...before, tags: input!.tags } }
          : [];
      }),
    );
    const warnings: Warning[] = [...answer.warnings];
    valid.forEach((row, place) => {
      const input = row.input!;
      const before = bySource.get(sourceKey(input));
      row.before = before;
      row.after = before;
      if (before?.archivedAt) {
        return;
      }
      row.details.push(...unknownDetails(answer, named[place]));
      const decision = before
        ? decideKnownRow(before, input, {
            ...importing,
            moveMilestones,
            selectingTags,
          })
        : decideNewRow(
            completeRelease(input, {
              ...importing,
              versionScheme,
              owners: answer.owners,
            }),
            importing,
          );
      if ('details' in decision) {
        row.details.push(...decision.details);
        return;
      }
      const { change, action, transition } = decision;
      row.after = change?.after ?? before;
      row.change = change && { ...change, before, action };
      row.transition = transition;
      row.details.push(...versionDetails(row.after!));
      warnings.push(
        ...decision.warnings.map(({ field = '', ...warning }) => ({
          ...warning,
          field: `items.${row.index}.${field}`,
        })),
      );
    });
    return warnings;
  }

  async #authorize(importing: Importing, rows: ImportRow[]): Promise<void> {
    const sets: {
      permission: ResourcePermission;
      of: ImportRow[];
      what: string;
    }[] = [
      {
        permission: releaseCreatePermission,
        of: rows.filter(row => row.change && !row.before),
        what: 'create',
      },
      {
        permission: releaseUpdatePermission,
        of: rows.filter(row => row.change && row.before),
        what: 'change',
      },
      {
        permission: releaseTransitionPermission,
        of: rows.filter(row => row.transition),
        what: 'move on',
      },
    ];
    for (const { permission, of, what } of sets) {
      await this.#authorizeRows(importing, { permission, of, what, rows });
    }
  }

  async #authorizeRows(
    { credentials }: Importing,
    asked: {
      permission: ResourcePermission;
      of: readonly ImportRow[];
      what: string;
      rows: readonly ImportRow[];
    },
  ) {
    const { authorizer } = this.#options;
    const { permission, of, what, rows } = asked;
    if (of.length === 0) {
      return;
    }
    const decision = await authorizer.decide(permission, credentials);
    const before = await authorizer.permits(
      decision,
      of.map(row => row.before ?? row.after!),
    );
    const after = await authorizer.permits(
      decision,
      of.map(row => row.after!),
    );
    of.forEach((row, place) => {
      if (!before[place] || !after[place]) {
        row.details.push({
          field: '',
          code: 'not_allowed',
          message: `You don't have permission to ${what} ${
            row.after!.name
          }. It takes ${permission.name}.`,
        });
      }
    });
    const isAllRefused =
      of.length === rows.length &&
      of.every(row => row.details.some(({ code }) => code === 'not_allowed'));
    if (isAllRefused) {
      throw authorizer.notPermitted(
        permission,
        `${what} any of these releases`,
      );
    }
  }

  /** Who may not call it that, or take it out of a policy, has an invalid row. */
  async #checkKinds({ credentials }: Importing, rows: ImportRow[]) {
    const changing = rows.filter(isChanging);
    const problems = await this.#options.reclassification.problems(
      credentials,
      changing,
    );
    changing.forEach((row, place) => {
      const problem = problems[place];
      row.details.push(...(problem ? [problem] : []));
    });
  }

  /** What stands between a release and its next state makes the row invalid. */
  async #checkTransitions({ credentials, at }: Importing, rows: ImportRow[]) {
    const changing = rows.filter(isChanging);
    await this.#checkApprovals(changing.filter(isApproving), at);
    for (const row of changing) {
      if (row.transition && row.before) {
        const { state } = row.before;
        const blockers = await this.#options.guard.blockers(
          credentials,
          { ...row.after, state },
          row.transition,
          at,
        );
        row.details.push(
          ...blockers
            .filter(({ code }) => !row.details.some(told => told.code === code))
            .map(detail => ({ ...detail, field: 'state' })),
        );
      }
    }
  }

  /** Nobody brings known releases past their approval, whatever they may import. */
  async #checkApprovals(rows: readonly ApprovingRow[], at: string) {
    const { approval } = this.#options;
    const sameVotes = await approval.prepareAll(
      rows.map(({ before, after }) => ({ release: before, to: after.state })),
    );
    for (const [place, { before, after, change, details }] of rows.entries()) {
      const { changed = [], confirm } = change;
      change.confirm = async tx => {
        await confirm?.(tx);
        await sameVotes[place](tx);
      };
      const pending = await approval.pending(
        { before, after, isOther: changed.length > 0 },
        at,
      );
      details.push(...pending.map(detail => ({ ...detail, field: 'state' })));
    }
  }

  /** What speaks against a row boarding its train makes the row invalid. */
  async #checkTrains(
    { credentials }: Importing,
    rows: ImportRow[],
  ): Promise<TrainVerdict> {
    const good = rows.filter(isChanging);
    const verdict = await this.#options.trains.check(
      credentials,
      good.map(({ before, after }) => ({ before, after })),
    );
    for (const row of good) {
      const { id } = row.after;
      row.details.push(
        ...(verdict.invalid.get(id) ?? []),
        ...(verdict.refused.get(id) ?? []),
      );
    }
    return verdict;
  }

  async #write(
    context: WriteContext,
    rows: ImportRow[],
    result: BatchResult,
    boarding: TrainVerdict,
    at: string,
  ) {
    const { journal, commits } = this.#options;
    const changes = rows.filter(isChanging).map(({ change }) => change);
    await journal.commit(context, at, async entry => {
      await commits.write(entry, changes);
      await boarding.confirm(entry.tx);
      return result;
    });
    commits.tell(changes);
  }
}
