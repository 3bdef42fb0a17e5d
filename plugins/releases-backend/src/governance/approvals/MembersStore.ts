import { Knex } from 'knex';
import { anyOf } from '../../platform';

const TABLE = 'approver_members';

/** Who belongs to a group or is a user; `missing`: the catalog lacks it. @internal */
export type Members = ReadonlySet<string> | 'missing';

/** @param person - in lower case @internal */
export function belongs(members: Members | undefined, person: string): boolean {
  return typeof members === 'object' && members.has(person);
}

function toText(members: Members): string | null {
  return members === 'missing' ? null : JSON.stringify([...members].sort());
}

/** Who belongs to whom approvals ask, as the catalog last said. @internal */
export class MembersStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async of(refs: readonly string[]): Promise<Map<string, Members>> {
    if (refs.length === 0) {
      return new Map();
    }
    const rows = await this.#texts(this.#db, refs);
    return new Map(
      [...rows].map(([ref, text]) => [
        ref,
        text === null ? 'missing' : new Set<string>(JSON.parse(text)),
      ]),
    );
  }

  async refs(): Promise<string[]> {
    return this.#db(TABLE).orderBy('ref').pluck('ref');
  }

  /** @returns those of which anything is another than before */
  async write(
    tx: Knex.Transaction,
    members: ReadonlyMap<string, Members>,
    at: Date,
  ): Promise<string[]> {
    const known = await this.#texts(tx, [...members.keys()]);
    const changed = [...members]
      .filter(([ref, of]) => known.get(ref) !== toText(of))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [ref, of] of changed) {
      await tx(TABLE)
        .insert({ ref, members: toText(of), read_at: at })
        .onConflict('ref')
        .merge();
    }
    return changed.map(([ref]) => ref);
  }

  async #texts(
    db: Knex,
    refs: readonly string[],
  ): Promise<Map<string, string | null>> {
    const rows: { ref: string; members: string | null }[] = await db(TABLE)
      .where(anyOf(db, 'ref', refs))
      .select('ref', 'members');
    return new Map(rows.map(({ ref, members }) => [ref, members]));
  }
}
