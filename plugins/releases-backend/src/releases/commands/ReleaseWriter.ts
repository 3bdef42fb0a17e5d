import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  formatInstant,
  LedgerAction,
  Release,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { ApiError } from '../../platform/http/errors';
import { Caller, WriteContext } from '../../platform/http/handlers';
import { assertRevision } from '../../platform/ledger/assertRevision';
import { LedgerService } from '../../platform/ledger/LedgerService';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { changedFields } from '../../platform/ledger/changedFields';
import { withoutUndefined } from '../../platform/journal/withoutUndefined';
import { ReleaseNotifier } from '../ReleaseNotifier';
import { ReleasesReader } from '../record/ReleasesReader';
import { ReleasesStore } from '../store/ReleasesStore';
import { subjectOf } from '../record/subject';

const ATTEMPTS = 3;

/** What becomes of a release, and why. @internal */
export interface ReleaseEdit {
  next: Release;
  action: LedgerAction;
  reason?: string;
  warnings?: Warning[];
  /**
   * Asked in the transaction of the change: whether what was decided on still
   * holds. Absent: it hangs on nothing but the release.
   */
  confirm?(tx: Knex.Transaction): Promise<boolean>;
}

/** A change of one release. @internal */
export interface ReleaseWrite {
  id: string;
  /** The revision it is meant for; absent: whichever it has. */
  revision?: number;
  permission: ResourcePermission;
  /** Completes "You may not …". */
  what: string;
  /** Whether the release may be archived. */
  archived?: boolean;
  /** Whether the release after the change has to be permitted as well. */
  checkAfter?: boolean;
  /** Makes the change; throws where it is refused. */
  edit(current: Release, at: string): Promise<ReleaseEdit> | ReleaseEdit;
}

/** @internal */
export interface ReleaseWriterOptions {
  store: ReleasesStore;
  reader: ReleasesReader;
  ledger: LedgerService;
  authorizer: ReleaseAuthorizer;
  notifier: ReleaseNotifier;
  now?: () => Date;
}

/** Rolls a transaction back whose releases were changed meanwhile. */
class StaleRevision extends Error {}

interface Prepared extends ReleaseEdit {
  /** Absent where nothing differs. */
  fields?: ReturnType<typeof changedFields>;
  current: Release;
  release: Release;
}

/**
 * Writes releases, each on a revision and together with its ledger entry: all
 * of them, or none.
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

  /**
   * Changes several releases in one transaction.
   *
   * @param extra - `answer` makes what a retry with the same idempotency key
   * gets, `alongside` writes what belongs to the change into the transaction
   */
  async writeAll(
    context: WriteContext,
    writes: readonly ReleaseWrite[],
    extra: {
      answer: (written: Release[]) => unknown;
      alongside?: (tx: Knex.Transaction, written: Release[]) => Promise<void>;
    },
  ): Promise<Release[]> {
    for (let attempt = 1; ; attempt += 1) {
      const written = await this.#attempt(context, writes, extra);
      if (written) {
        return written;
      }
      if (attempt === ATTEMPTS) {
        throw ApiError.conflict(
          'Others are changing this at the same time. Try again.',
        );
      }
    }
  }

  /**
   * Everything is looked up before the transaction, so that it holds its
   * connection only to write, and the revisions tell whether it still holds.
   */
  async #attempt(
    context: WriteContext,
    writes: readonly ReleaseWrite[],
    extra: Parameters<ReleaseWriter['writeAll']>[2],
  ): Promise<Release[] | undefined> {
    const { store, ledger, notifier } = this.#options;
    const at = formatInstant(this.#now());
    const prepared: Prepared[] = [];
    for (const write of writes) {
      prepared.push(await this.#prepare(context, write, at));
    }
    const answers = prepared.map(({ release, warnings = [] }) =>
      withWarnings(release, warnings),
    );
    const changes = prepared.filter(({ fields }) => fields !== undefined);
    if (changes.length === 0 && !extra.alongside) {
      return answers;
    }
    try {
      await store.transaction(async tx => {
        if (changes.length > 0) {
          const stale = await store.update(
            tx,
            changes.map(({ release }) => release),
          );
          if (stale.length > 0) {
            throw new StaleRevision();
          }
          for (const { confirm } of changes) {
            if (confirm && !(await confirm(tx))) {
              throw new StaleRevision();
            }
          }
          await ledger.append(
            tx,
            changes.map(({ release, action, reason, fields = {} }) => ({
              subject: subjectOf(release.id),
              at,
              actor: context.actor,
              action,
              change: { ...(reason ? { reason } : {}), fields },
            })),
          );
        }
        await extra.alongside?.(tx, answers);
        await context.remember(tx, extra.answer(answers));
      });
    } catch (error) {
      if (error instanceof StaleRevision) {
        return undefined;
      }
      throw error;
    }
    const before = changes.map(({ current }) => current);
    for (const [action, releases] of byAction(changes)) {
      notifier.releasesChanged(action, releases, before);
    }
    return answers;
  }

  async #prepare(
    { credentials, actor }: WriteContext,
    write: ReleaseWrite,
    at: string,
  ): Promise<Prepared> {
    const { permission, what, archived, checkAfter } = write;
    const { reader, ledger } = this.#options;
    const current = await reader.get(credentials, write.id, { archived });
    await this.#assertPermitted(permission, credentials, current, what);
    await assertRevision(ledger, {
      subject: subjectOf(current.id),
      current,
      revision: write.revision,
      actor,
    });
    const edit = await write.edit(current, at);
    const fields = changedFields(current, edit.next);
    if (Object.keys(fields).length === 0) {
      return { ...edit, current, release: current };
    }
    if (checkAfter) {
      await this.#assertPermitted(
        permission,
        credentials,
        edit.next,
        `${what} in this way`,
      );
    }
    const release = withoutUndefined({
      ...edit.next,
      updatedAt: at,
      revision: current.revision + 1,
    });
    return { ...edit, fields, current, release };
  }

  async #assertPermitted(
    permission: ResourcePermission,
    credentials: Caller,
    release: Release,
    what: string,
  ) {
    await this.#options.authorizer.assertPermitted(
      permission,
      credentials,
      [release],
      what,
    );
  }
}

function byAction(changes: readonly Prepared[]): Map<LedgerAction, Release[]> {
  const releases = new Map<LedgerAction, Release[]>();
  for (const { action, release } of changes) {
    releases.set(action, [...(releases.get(action) ?? []), release]);
  }
  return releases;
}

/** @internal */
export function withWarnings(release: Release, warnings: Warning[]): Release {
  return warnings.length > 0 ? { ...release, warnings } : release;
}
