import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  formatInstant,
  LedgerAction,
  LedgerChange,
  Release,
  releaseReadPermission,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  assertRevision,
  Caller,
  decideAgain,
  Journal,
  LedgerService,
  RevisionMatch,
  WriteContext,
} from '../../platform';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { ReleasesReader } from '../reading/ReleasesReader';
import { subjectOf } from '../record/subject';
import { DecidedChange, ReleaseCommits } from './ReleaseCommits';
import { Reclassification } from './Reclassification';
import { settleChange } from './settleChange';

/** What becomes of a release, and why. @internal */
export interface ReleaseEdit {
  next: Release;
  action: LedgerAction;
  reason?: string;
  /**
   * What the ledger tells beyond the fields that differ; with it the release is
   * written even where none does.
   */
  told?: LedgerChange['fields'];
  warnings?: Warning[];
  /** As {@link DecidedChange.confirm}. */
  confirm?(tx: Knex.Transaction): Promise<void>;
}

/** A change of one release. @internal */
export interface ReleaseWrite {
  id: string;
  /** The revision it is meant for; absent: whichever it has. */
  revision?: RevisionMatch;
  permission: ResourcePermission;
  /** Completes "You don't have permission to …". */
  what: string;
  /** Whether the release may be archived. */
  archived?: boolean;
  /** Whether the release after the change has to be permitted as well. */
  checkAfter?: boolean;
  /** Makes the change; throws where it is refused. */
  edit(current: Release, at: string): Promise<ReleaseEdit> | ReleaseEdit;
}

/** What is written together with releases. @internal */
export interface WriteExtra {
  /** Makes what a retry with the same idempotency key gets. */
  answer: (written: Release[]) => unknown;
  /** Writes what belongs to the change into its transaction. */
  alongside?: (tx: Knex.Transaction, written: Release[]) => Promise<void>;
}

/** @internal */
export interface ReleaseWriterOptions {
  commits: ReleaseCommits;
  reader: ReleasesReader;
  ledger: LedgerService;
  journal: Journal;
  authorizer: ReleaseAuthorizer;
  reclassification: Reclassification;
  now?: () => Date;
}

interface Decided {
  answer: Release;
  /** Absent where nothing differs. */
  change?: DecidedChange;
}

/**
 * Changes releases, each on a revision: loads them, decides, and commits all
 * of them or none.
 *
 * @internal
 */
export class ReleaseWriter {
  readonly #options: ReleaseWriterOptions;
  readonly #now: () => Date;

  constructor(options: ReleaseWriterOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Changes one release and answers it. */
  async write(context: WriteContext, write: ReleaseWrite): Promise<Release> {
    const [written] = await this.writeAll(context, [write], {
      answer: ([release]) => release,
    });
    return written;
  }

  /** Changes one release on the revision that the request is meant for. */
  writeOne(
    context: WriteContext,
    id: string,
    write: Omit<ReleaseWrite, 'id' | 'revision'>,
  ): Promise<Release> {
    return this.write(context, { ...write, id, revision: context.ifMatch });
  }

  /** Changes several releases in one transaction. */
  async writeAll(
    context: WriteContext,
    writes: readonly ReleaseWrite[],
    extra: WriteExtra,
  ): Promise<Release[]> {
    return decideAgain(() => this.attempt(context, writes, extra));
  }

  /**
   * Changes several releases in one transaction, unless others are faster.
   * Everything is looked up before the transaction, so that it holds its
   * connection only to write; the rows are locked and their revisions tell
   * whether it still holds.
   *
   * @throws a {@link StaleRecord} where others were faster
   */
  async attempt(
    context: WriteContext,
    writes: readonly ReleaseWrite[],
    extra: WriteExtra,
  ): Promise<Release[]> {
    const { commits, journal } = this.#options;
    const at = formatInstant(this.#now());
    const decided = await this.#decide(context, writes, at);
    const answers = decided.map(({ answer }) => answer);
    const changes = decided.flatMap(({ change }) => change ?? []);
    if (changes.length > 0 || extra.alongside) {
      await journal.commit(context, at, async entry => {
        await commits.write(entry, changes);
        await extra.alongside?.(entry.tx, answers);
        return extra.answer(answers);
      });
      commits.tell(changes);
    }
    return answers;
  }

  async #decide(
    context: WriteContext,
    writes: readonly ReleaseWrite[],
    at: string,
  ): Promise<Decided[]> {
    const { commits, reader, ledger, authorizer } = this.#options;
    const { credentials, actor } = context;
    await authorizer.prefetch(credentials, [
      releaseReadPermission,
      ...writes.map(({ permission }) => permission),
    ]);
    const releases = await reader.getAll(
      credentials,
      writes.map(({ id, archived = false }) => ({ id, archived })),
    );
    await this.#assertPermitted(
      credentials,
      writes.map((write, place) => ({ write, release: releases[place] })),
    );
    const decided: (Decided & { write: ReleaseWrite })[] = [];
    for (const [place, write] of writes.entries()) {
      const current = releases[place];
      await assertRevision(ledger, {
        subject: subjectOf(current.id),
        current,
        revision: write.revision,
        actor,
      });
      const edit = await write.edit(current, at);
      const { action, reason, told, confirm, warnings = [] } = edit;
      const settled = settleChange(
        current,
        edit.next,
        { at, actor, isWritten: told !== undefined },
        await commits.selectingTags([{ before: current, next: edit.next }]),
      );
      decided.push({
        write,
        answer: withWarnings(settled?.after ?? current, [
          ...warnings,
          ...(settled?.warnings ?? []),
          ...(settled ? await commits.warnings(settled) : []),
        ]),
        change: settled && { ...settled, action, reason, told, confirm },
      });
    }
    await this.#assertPermitted(
      credentials,
      decided.flatMap(({ write, change }) =>
        change && write.checkAfter ? { write, release: change.after } : [],
      ),
      ' in this way',
    );
    await this.#options.reclassification.assertAllowed(
      credentials,
      decided.flatMap(({ change }) => change ?? []),
    );
    return decided;
  }

  async #assertPermitted(
    credentials: Caller,
    asked: readonly { write: ReleaseWrite; release: Release }[],
    how = '',
  ) {
    const { authorizer } = this.#options;
    const byPermission = new Map<
      ResourcePermission,
      (typeof asked)[number][]
    >();
    for (const one of asked) {
      const { permission } = one.write;
      byPermission.set(permission, [
        ...(byPermission.get(permission) ?? []),
        one,
      ]);
    }
    for (const [permission, same] of byPermission) {
      const decision = await authorizer.decide(permission, credentials);
      const permitted = await authorizer.permits(
        decision,
        same.map(({ release }) => release),
      );
      const refused = permitted.indexOf(false);
      if (refused >= 0) {
        throw authorizer.notPermitted(
          permission,
          `${same[refused].write.what}${how}`,
        );
      }
    }
  }
}

/** @internal */
export function withWarnings(release: Release, warnings: Warning[]): Release {
  return warnings.length > 0 ? { ...release, warnings } : release;
}
