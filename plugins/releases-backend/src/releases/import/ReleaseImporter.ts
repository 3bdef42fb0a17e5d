import {
  BatchResult,
  formatInstant,
  ImportedRelease,
  ReleaseBatch,
  releaseCreatePermission,
  releaseUpdatePermission,
  VersionScheme,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError } from '../../platform/http/errors';
import { WriteContext } from '../../platform/http/handlers';
import { LedgerService } from '../../platform/ledger/LedgerService';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { changedFields } from '../../platform/ledger/changedFields';
import { withoutUndefined } from '../../platform/journal/withoutUndefined';
import { completeRelease, versionDetails } from '../commands/completeRelease';
import {
  entitiesNamedBy,
  EntityChecker,
  unknownEntityDetail,
} from '../record/EntityChecker';
import { ReleaseNotifier } from '../ReleaseNotifier';
import { ReleasesStore } from '../store/ReleasesStore';
import { subjectOf } from '../record/subject';
import { ImportRow, isChanged, readRows, sourceKey } from './ImportRow';
import { mergeRow } from './mergeRow';
import { toBatchResult } from './toBatchResult';
import { TrainGate, TrainVerdict } from '../commands/TrainGate';

/** @internal */
export interface ReleaseImporterOptions {
  store: ReleasesStore;
  ledger: LedgerService;
  authorizer: ReleaseAuthorizer;
  entities: EntityChecker;
  notifier: ReleaseNotifier;
  trains: TrainGate;
  versionScheme: VersionScheme;
  now?: () => Date;
}

/**
 * Makes and updates many releases by their source: all in one transaction, and
 * nothing twice.
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
    const at = formatInstant(this.#now());
    const rows = readRows(batch.items);
    const warnings = await this.#complete(context, rows, at);
    await this.#authorize(context, rows);
    const boarding = await this.#checkTrains(context, rows);

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
    await this.#write(context, rows, at, result, boarding);
    return result;
  }

  async #complete(
    context: WriteContext,
    rows: ImportRow[],
    at: string,
  ): Promise<Warning[]> {
    const { store, entities, versionScheme } = this.#options;
    const valid = rows.filter(row => row.input);
    const known = await store.bySources(valid.map(row => row.input!.source));
    const bySource = new Map(
      known.map(release => [
        sourceKey(release as Pick<ImportedRelease, 'source'>),
        release,
      ]),
    );
    const named = valid.map(row => entitiesNamedBy(row.input!));
    const answer = await entities.ask(
      context.credentials,
      named.flat().map(({ entityRef }) => entityRef),
    );
    valid.forEach((row, place) => {
      const input = row.input!;
      row.before = bySource.get(sourceKey(input));
      const after = row.before
        ? mergeRow(row.before, input)
        : completeRelease(input, {
            at,
            actor: context.actor,
            versionScheme,
            owners: answer.owners,
          });
      row.after = row.before?.archivedAt ? row.before : after;
      row.details.push(
        ...versionDetails(after),
        ...named[place]
          .filter(({ entityRef }) => answer.unknown.has(entityRef))
          .map(unknownEntityDetail),
      );
    });
    return answer.warnings;
  }

  async #authorize(context: WriteContext, rows: ImportRow[]): Promise<void> {
    const { authorizer } = this.#options;
    const sets = [
      {
        permission: releaseCreatePermission,
        of: rows.filter(row => row.after && !row.before),
        what: 'make',
      },
      {
        permission: releaseUpdatePermission,
        of: rows.filter(isChanged),
        what: 'change',
      },
    ];
    for (const { permission, of, what } of sets) {
      const decision = await authorizer.decide(permission, context.credentials);
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
            message: `You may not ${what} ${
              row.after!.name
            }. It takes the permission ${permission.name}.`,
          });
        }
      });
      if (
        of.length > 0 &&
        of.length === rows.length &&
        of.every(row =>
          row.details.some(detail => detail.code === 'not_allowed'),
        )
      ) {
        throw ApiError.notAllowed(
          `You may not ${what} any of these releases. It takes the permission ${permission.name}, which the portal's policy does not give you.`,
        );
      }
    }
  }

  /** What speaks against a row boarding its train makes the row invalid. */
  async #checkTrains(
    { credentials }: WriteContext,
    rows: ImportRow[],
  ): Promise<TrainVerdict> {
    const good = rows.filter(row => row.after && row.details.length === 0);
    const verdict = await this.#options.trains.check(
      credentials,
      good.map(({ before, after }) => ({ before, after: after! })),
    );
    for (const row of good) {
      const { id } = row.after!;
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
    at: string,
    result: BatchResult,
    boarding: TrainVerdict,
  ) {
    const { store, ledger, notifier } = this.#options;
    const good = rows.filter(row => row.after && row.details.length === 0);
    const created = good.filter(row => !row.before).map(row => row.after!);
    const updated = good.filter(isChanged).map(row => ({
      before: row.before!,
      after: withoutUndefined({
        ...row.after!,
        updatedAt: at,
        revision: row.before!.revision + 1,
      }),
    }));
    await store.transaction(async tx => {
      if (created.length > 0) {
        await store.insert(tx, created);
      }
      if (updated.length > 0) {
        const stale = await store.update(
          tx,
          updated.map(({ after }) => after),
        );
        if (stale.length > 0) {
          throw ApiError.conflict(
            `Nothing was imported: ${stale.length} of these releases were changed at the same time. Import again.`,
          );
        }
      }
      if (!(await boarding.confirm(tx))) {
        throw ApiError.conflict(
          'Nothing was imported: others are changing a train of these releases at the same time. Import again.',
        );
      }
      await ledger.append(
        tx,
        [
          ...created.map(release => ({ before: {}, after: release })),
          ...updated,
        ].map(({ before, after }) => ({
          subject: subjectOf(after.id),
          at,
          actor: context.actor,
          action: 'imported' as const,
          change: { fields: changedFields(before, after) },
        })),
      );
      await context.remember(tx, result);
    });
    const changed = [...created, ...updated.map(({ after }) => after)];
    if (changed.length > 0) {
      notifier.releasesChanged(
        'imported',
        changed,
        updated.map(({ before }) => before),
      );
    }
  }
}
