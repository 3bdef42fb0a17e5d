import {
  BatchResult,
  formatInstant,
  ReleaseBatch,
  releaseCreatePermission,
  releaseImportPermission,
  releaseTransitionPermission,
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
import { completeRelease, versionDetails } from '../commands/completeRelease';
import { ReleaseCommits } from '../commands/ReleaseCommits';
import { TrainVerdict } from '../commands/TrainGate';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { MilestoneMover } from '../commands/MilestoneMover';
import { EntityChecker } from '../reading/EntityChecker';
import { newlyNamed, unknownDetails } from '../reading/namedEntities';
import { ReleasesStore } from '../store/ReleasesStore';
import { authorizeRows } from './authorizeRows';
import { decideKnownRow, decideNewRow } from './decideRow';
import { findKnown } from './findKnown';
import { ImportChecks, ImportChecksOptions } from './ImportChecks';
import { ImportRow, isChanging, readRows, sourceKey } from './ImportRow';
import { toBatchResult } from './toBatchResult';

/** @internal */
export interface ReleaseImporterOptions extends ImportChecksOptions {
  store: ReleasesStore;
  journal: Journal;
  commits: ReleaseCommits;
  authorizer: ReleaseAuthorizer;
  entities: EntityChecker;
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
  readonly #checks: ImportChecks;
  readonly #now: () => Date;

  constructor(options: ReleaseImporterOptions) {
    this.#options = options;
    this.#checks = new ImportChecks(options);
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
    await authorizeRows(this.#options.authorizer, importing.credentials, rows);
    const boarding = await this.#checks.check(importing, rows);

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
