import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { ApiError } from '../../platform';
import { Members, MembersStore } from './MembersStore';
import { readMembers } from './readMembers';

/** @internal */
export interface ApproverMembersOptions {
  auth: AuthService;
  catalog: CatalogService;
  db: Knex;
  logger: LoggerService;
  store: MembersStore;
  /**
   * Makes what has all that hangs on members judged anew, to be called in the
   * transaction of their change; made before it, since it may read.
   */
  marking(): Promise<
    (tx: Knex.Transaction, refs: readonly string[]) => Promise<void>
  >;
  now?: () => Date;
}

/**
 * Keeps who belongs to the groups that approvals ask, from the catalog and with
 * the plugin's own credentials, so that who reads a verdict asks nobody.
 *
 * @internal
 */
export class ApproverMembers {
  readonly #options: ApproverMembersOptions;
  readonly #now: () => Date;
  readonly #wanted = new Set<string>();

  constructor(options: ApproverMembersOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Has those read soon of whom nothing is known. */
  want(refs: Iterable<string>): void {
    for (const ref of refs) {
      this.#wanted.add(ref);
    }
  }

  /** The same, where it is not known which those are. */
  async wantUnread(refs: readonly string[]): Promise<void> {
    const known = await this.#options.store.of(refs);
    this.want(refs.filter(ref => !known.has(ref)));
  }

  /**
   * Asks the catalog anew.
   *
   * @throws an {@link ApiError} of status 503 where it cannot be asked
   */
  async renew(refs: readonly string[]): Promise<Map<string, Members>> {
    const { db, store, marking } = this.#options;
    if (refs.length === 0) {
      return new Map();
    }
    const members = await this.#read(refs);
    const known = await store.of(refs);
    if (refs.some(ref => !isSame(known.get(ref), members.get(ref)))) {
      const mark = await marking();
      await db.transaction(async tx => {
        await mark(tx, await store.write(tx, members, this.#now()));
      });
    }
    refs.forEach(ref => this.#wanted.delete(ref));
    return members;
  }

  /** Asks the catalog for all who were ever asked; a failure is only logged. */
  async renewAll(): Promise<void> {
    const known = await this.#options.store.refs();
    await this.#renewQuietly([...new Set([...known, ...this.#wanted])]);
  }

  /** Asks the catalog for those of whom nothing is known; as above. */
  async renewWanted(): Promise<void> {
    await this.#renewQuietly([...this.#wanted]);
  }

  /** As {@link renew}; a failure is only logged, and is made good on schedule. */
  async renewSoon(refs: readonly string[]): Promise<void> {
    this.want(refs);
    await this.#renewQuietly(refs);
  }

  async #renewQuietly(refs: readonly string[]): Promise<void> {
    try {
      await this.renew(refs);
    } catch (error) {
      this.#options.logger.warn(
        'The members of approving groups could not be read',
        toError(error),
      );
    }
  }

  async #read(refs: readonly string[]): Promise<Map<string, Members>> {
    const { auth, catalog } = this.#options;
    try {
      const credentials = await auth.getOwnServiceCredentials();
      return await readMembers(refs, async entityRefs => {
        const { items } = await catalog.getEntitiesByRefs(
          {
            entityRefs,
            fields: [
              'kind',
              'metadata.name',
              'metadata.namespace',
              'relations',
            ],
          },
          { credentials },
        );
        return items;
      });
    } catch (error) {
      throw ApiError.unavailable(
        'catalog',
        `Who may approve could not be read from the catalog: ${
          toError(error).message
        }. Nothing was saved; try again when it is back.`,
      );
    }
  }
}

function isSame(a: Members | undefined, b: Members | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') {
    return a === b;
  }
  return a.size === b.size && [...a].every(member => b.has(member));
}
