import {
  releaseApprovalVotePermission,
  releaseReadPermission,
  WorkItem,
  WorkKind,
  WORK_KINDS,
  waiverGrantPermission,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Caller, personRef, toIso } from '../../platform';
import { ReleaseAuthorizer, ReleasesReader } from '../../releases';
import { mentionedIn } from '../evaluate/mentions';
import { saidTo } from '../evaluate/saidTo';
import { END_OF_TIME } from './AsksStore';
import { AskKind, AskSays } from './ReleaseAsk';
import {
  behind,
  idsOfMine,
  inOrder,
  keyOf,
  shownWork,
  STORED_KINDS,
  WorkPosition,
  WorkRow,
} from './workRows';

/** @internal */
export interface WorkReaderOptions {
  db: Knex;
  authorizer: Pick<ReleaseAuthorizer, 'prefetch'>;
  reader: Pick<ReleasesReader, 'idsIn' | 'idsPermitted' | 'withReadable'>;
  now?: () => Date;
}

/** Something that waits for somebody, and where it stands among the rest. @internal */
export interface FoundWork {
  item: Omit<WorkItem, 'url'>;
  position: Required<WorkPosition>;
}

/** How much of each kind waits. @internal */
export type WorkCounts = Record<WorkKind, number>;

/**
 * What releases ask of a person, as the stored verdicts found it: a page in one
 * statement, and one more where other releases are mentioned in it.
 *
 * @internal
 */
export class WorkReader {
  readonly #options: WorkReaderOptions;
  readonly #now: () => Date;

  constructor(options: WorkReaderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** The most urgent first; for services nothing. */
  async page(
    credentials: Caller,
    wanted: {
      kinds: readonly WorkKind[];
      limit: number;
      after?: WorkPosition;
    },
  ): Promise<FoundWork[]> {
    const shown = await this.#shown(credentials);
    if (!shown) {
      return [];
    }
    const { kinds, limit, after } = wanted;
    const rows: WorkRow[] = await shown()
      .join('releases', 'releases.id', 'shown.release_id')
      .whereIn(
        'shown.kind',
        kinds.flatMap(kind => STORED_KINDS[kind] ?? []),
      )
      .modify(behind, after)
      .modify(inOrder)
      .limit(limit)
      .select(
        'shown.*',
        'releases.name',
        'releases.version',
        'releases.revision',
      );
    const names = await this.#namesIn(credentials, rows);
    return rows.map(row => ({
      item: toItem(row, names),
      position: { at: toIso(row.order_at), key: keyOf(row) },
    }));
  }

  /** How much of each kind waits. */
  async counts(credentials: Caller): Promise<WorkCounts> {
    const shown = await this.#shown(credentials);
    const rows: { kind: string; count: number | string }[] = shown
      ? await shown()
          .groupBy('shown.kind')
          .select('shown.kind')
          .count({ count: '*' })
      : [];
    const countOf = new Map(rows.map(row => [row.kind, Number(row.count)]));
    return Object.fromEntries(
      WORK_KINDS.map(kind => {
        const stored = STORED_KINDS[kind];
        return [kind, stored ? countOf.get(stored) ?? 0 : 0];
      }),
    ) as WorkCounts;
  }

  /** A query itself would be carried out by who awaits it. */
  async #shown(
    credentials: Caller,
  ): Promise<(() => Knex.QueryBuilder) | undefined> {
    const { authorizer, db, reader } = this.#options;
    const { principal } = credentials;
    if (principal.type !== 'user') {
      return undefined;
    }
    await authorizer.prefetch(credentials, [
      releaseReadPermission,
      releaseApprovalVotePermission,
      waiverGrantPermission,
    ]);
    const among = (kind?: AskKind) => ({
      among: [() => idsOfMine(db, kind)],
      areFew: true,
    });
    const [mayRead, mayVote, mayWaive] = await Promise.all([
      reader.idsIn(credentials, among()),
      reader.idsPermitted(
        credentials,
        releaseApprovalVotePermission,
        among('vote'),
      ),
      reader.idsPermitted(credentials, waiverGrantPermission, among('waiver')),
    ]);
    return () =>
      shownWork(db, personRef(principal.userEntityRef), this.#now(), {
        mayRead,
        mayVote,
        mayWaive,
      });
  }

  /** By their ids, the releases that rows are about or mention; those that may be read. */
  async #namesIn(
    credentials: Caller,
    rows: readonly WorkRow[],
  ): Promise<ReadonlyMap<string, string>> {
    const names = new Map(rows.map(row => [row.release_id, row.name]));
    const others = mentionedIn(
      rows.map(({ content }) => content).join(''),
    ).filter(id => !names.has(id));
    const found =
      others.length > 0
        ? await this.#options.reader.withReadable(credentials, others)
        : [];
    found.forEach(({ release: { id, name }, isReadable }) => {
      if (isReadable) {
        names.set(id, name);
      }
    });
    return names;
  }
}

function toItem(
  row: WorkRow,
  names: ReadonlyMap<string, string>,
): FoundWork['item'] {
  const { kind, release_id: releaseId, target, item, name, version } = row;
  const says: AskSays = JSON.parse(row.content);
  const dueAt = toIso(row.order_at);
  const { gateName, timeZone, byHand } = says;
  return {
    id: keyOf(row).filter(Boolean).join(' '),
    kind: kind === 'waiver' ? 'waiver_request' : kind,
    ...saidTo(says, id => names.get(id)),
    releaseId,
    release: { name, version, revision: row.revision, timeZone },
    ...(kind === 'waiver'
      ? { waiverId: target }
      : { gateId: target, gateName }),
    ...(item ? { itemId: item } : {}),
    ...(byHand ? { byHand } : {}),
    ...(dueAt === END_OF_TIME ? {} : { dueAt }),
  };
}
