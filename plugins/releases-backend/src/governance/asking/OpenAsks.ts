import { Knex } from 'knex';
import { anyOf, StoredInstant, toIso, toOptionalIso } from '../../platform';
import { ASKS } from './askConditions';
import { END_OF_TIME } from './AsksStore';
import { AskKind, AskSays } from './ReleaseAsk';

/** Something that a release asks of people now. @internal */
export interface OpenAsk {
  releaseId: string;
  kind: AskKind;
  /** The id of the gate, or of the waiver that is asked for. */
  target: string;
  item: string;
  /** The group or user that is asked; absent: whoever may grant waivers. */
  ref?: string;
  /** Whether the authors of the release are not asked. */
  isNotOfAuthors: boolean;
  /** RFC 3339; absent: no date tells. */
  dueAt?: string;
  says: AskSays;
}

interface AskRow {
  release_id: string;
  kind: AskKind;
  target: string;
  item: string;
  ref: string | null;
  not_by: string | null;
  until: StoredInstant | null;
  order_at: StoredInstant;
  content: string | null;
}

/**
 * What releases ask of people, whoever these are; blockers apart, which ask
 * nothing in particular.
 *
 * @internal
 */
export class OpenAsks {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async of(releaseIds: readonly string[], now: Date): Promise<OpenAsk[]> {
    if (releaseIds.length === 0) {
      return [];
    }
    const rows: AskRow[] = await this.#db(ASKS)
      .where(anyOf(this.#db, 'release_id', releaseIds))
      .whereNot('kind', 'blocker')
      .whereNotNull('content')
      .select();
    return rows
      .filter(({ until }) => {
        const end = toOptionalIso(until);
        return end === undefined || Date.parse(end) > now.getTime();
      })
      .map(toOpenAsk);
  }
}

function toOpenAsk(row: AskRow): OpenAsk {
  const dueAt = toIso(row.order_at);
  return {
    releaseId: row.release_id,
    kind: row.kind,
    target: row.target,
    item: row.item,
    ...(row.ref === null ? {} : { ref: row.ref }),
    isNotOfAuthors: row.not_by !== null,
    ...(dueAt === END_OF_TIME ? {} : { dueAt }),
    says: JSON.parse(row.content!),
  };
}
