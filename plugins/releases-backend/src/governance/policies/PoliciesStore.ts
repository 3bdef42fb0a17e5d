import { Knex } from 'knex';
import {
  anyOf,
  insertAll,
  toDate,
  versionOf,
  VersionedStore,
} from '../../platform';
import { PolicyKey, StoredPolicy } from './StoredPolicy';

const REVISIONS = 'policy_revisions';

/** Sees every write of policies, in its transaction. @internal */
export interface PolicyWitness {
  /** @param policies - as they were and as they are now */
  policiesWritten(
    tx: Knex.Transaction,
    policies: readonly StoredPolicy[],
  ): Promise<void>;
}

function read({ content }: { content: string }): StoredPolicy {
  return JSON.parse(content);
}

/**
 * Policies in the database, with every revision that they ever had.
 *
 * @internal
 */
export class PoliciesStore extends VersionedStore<StoredPolicy> {
  readonly #db: Knex;
  readonly #witness: PolicyWitness;

  constructor(db: Knex, witness: PolicyWitness) {
    super(db, {
      table: 'policies',
      noun: 'policy',
      kind: 'policies',
      columnsOf: ({ source }) => ({ source }),
    });
    this.#db = db;
    this.#witness = witness;
  }

  async insert(
    tx: Knex.Transaction,
    policies: readonly StoredPolicy[],
  ): Promise<void> {
    await super.insert(tx, policies);
    await this.#remember(tx, policies);
    await this.#witness.policiesWritten(tx, policies);
  }

  async update(
    tx: Knex.Transaction,
    policies: readonly StoredPolicy[],
  ): Promise<void> {
    const before = await tx(this.table)
      .where(anyOf(tx, 'id', idsOf(policies)))
      .select('content');
    await super.update(tx, policies);
    await this.#remember(tx, policies);
    await this.#witness.policiesWritten(tx, [...before.map(read), ...policies]);
  }

  /** Policies of the configuration, archived ones included. */
  async configured(): Promise<StoredPolicy[]> {
    const rows = await this.#db(this.table)
      .where({ source: 'config' })
      .orderBy('id')
      .select('content');
    return rows.map(read);
  }

  /** What tells whether the policies that count are still the same. */
  async version(): Promise<string> {
    const [{ version }] = await this.#current().select(
      versionOf(this.#db, "id || ':' || revision", 'id'),
    );
    return version ?? '';
  }

  /** The policies that count, in the order of their ids. */
  async current(): Promise<StoredPolicy[]> {
    const rows: { content: string }[] = await this.#current().select('content');
    return rows.map(read).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Every revision of a policy, the latest first. */
  async revisionsOf(id: string): Promise<StoredPolicy[]> {
    const rows = await this.#db(REVISIONS)
      .where({ policy_id: id })
      .orderBy('revision', 'desc')
      .select('content');
    return rows.map(read);
  }

  /** A policy as it was before its last change. */
  async before({
    id,
    revision,
  }: Pick<StoredPolicy, 'id' | 'revision'>): Promise<StoredPolicy | undefined> {
    const row = await this.#db(REVISIONS)
      .where({ policy_id: id, revision: revision - 1 })
      .first('content');
    return row && read(row);
  }

  /** The policies that counted at an instant, in the order of their ids. */
  async at(instant: string): Promise<StoredPolicy[]> {
    const last = this.#db(REVISIONS)
      .where('at', '<=', toDate(instant))
      .groupBy('policy_id')
      .select('policy_id')
      .max({ revision: 'revision' });
    const rows: { content: string }[] = await this.#db(`${REVISIONS} as kept`)
      .join(last.as('last'), join =>
        join
          .on('last.policy_id', 'kept.policy_id')
          .andOn('last.revision', 'kept.revision'),
      )
      .select('kept.content');
    return rows
      .map(read)
      .filter(({ archivedAt }) => archivedAt === undefined)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Versions of policies, whatever became of them. */
  async versions(keys: readonly PolicyKey[]): Promise<StoredPolicy[]> {
    const isWanted = new Set(keys.map(keyOf));
    const rows = await this.#db(REVISIONS)
      .where(anyOf(this.#db, 'policy_id', idsOf(keys)))
      .orderBy(['policy_id', 'revision'])
      .select('content');
    const found = new Map(
      rows.map(read).map(policy => [keyOf(policy), policy] as const),
    );
    return [...found].flatMap(([key, policy]) =>
      isWanted.has(key) ? policy : [],
    );
  }

  #current(): Knex.QueryBuilder {
    return this.#db(this.table).whereNull('archived_at');
  }

  async #remember(
    tx: Knex.Transaction,
    policies: readonly StoredPolicy[],
  ): Promise<void> {
    await insertAll(
      tx,
      REVISIONS,
      policies.map(policy => ({
        policy_id: policy.id,
        revision: policy.revision,
        version: policy.version,
        at: toDate(policy.updatedAt),
        content: JSON.stringify(policy),
      })),
    );
  }
}

/** Names one version of one policy. @internal */
export function keyOf({ id, version }: PolicyKey): string {
  return `${id}@${version}`;
}

function idsOf(policies: readonly { id: string }[]): string[] {
  return [...new Set(policies.map(({ id }) => id))];
}
