import {
  ErrorDetail,
  EVIDENCE_STATUSES,
  EvidenceBatch,
  EvidenceBatchResult,
  evidenceIngestPermission,
  EvidenceItemResult,
  EvidenceSubject,
  formatInstant,
  MANUAL_PROVIDER,
  NewEvidenceRecord,
  newEvidenceRecordSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  ApiError,
  decideAgain,
  Journal,
  PermissionGuard,
  WriteContext,
} from '../../platform';
import { EvidenceSources } from './EvidenceSources';
import {
  BroughtEvidence,
  EvidenceStore,
  RecordedEvidence,
} from './EvidenceStore';
import { subjectsOfNew } from './subjectsOfNew';

/** Has what is judged by evidence judged anew, in its transaction. @internal */
export type EvidenceStored = (
  tx: Knex.Transaction,
  subjects: readonly EvidenceSubject[],
) => Promise<void>;

/** @internal */
export interface EvidenceIngestOptions {
  store: EvidenceStore;
  sources: EvidenceSources;
  journal: Journal;
  guardPermission: PermissionGuard;
  evidenceStored: EvidenceStored;
  now?: () => Date;
}

type ReadItem = { value: NewEvidenceRecord } | { details: ErrorDetail[] };

/**
 * Takes evidence from other tools: all that is usable of a batch, in one
 * transaction.
 *
 * @internal
 */
export class EvidenceIngest {
  readonly #options: EvidenceIngestOptions;
  readonly #now: () => Date;

  constructor(options: EvidenceIngestOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws an {@link ApiError} of status 400 where nothing of it is usable */
  async ingest(
    context: WriteContext,
    { items }: EvidenceBatch,
  ): Promise<EvidenceBatchResult> {
    const { guardPermission, sources } = this.#options;
    await guardPermission(evidenceIngestPermission, context.credentials);
    const read = items.map(readItem);
    const usable = read.flatMap(item => ('value' in item ? item.value : []));
    if (usable.length === 0) {
      throw ApiError.input(read.flatMap(withPlace));
    }
    const trust = await sources.trust(context.credentials, usable);
    const brought = usable.map((record, place) => ({
      ...record,
      trust: trust[place],
    }));
    return this.#store(context, brought, recorded => toResult(read, recorded));
  }

  /**
   * Takes evidence whose trust is settled: what the events of other tools say.
   *
   * @returns what became of each, in their order
   */
  async keep(
    actor: string,
    brought: readonly BroughtEvidence[],
  ): Promise<RecordedEvidence[]> {
    return this.#store({ actor }, brought, recorded => recorded);
  }

  async #store<A>(
    context: Parameters<Journal['commit']>[0],
    brought: readonly BroughtEvidence[],
    answer: (recorded: RecordedEvidence[]) => A,
  ): Promise<A> {
    const { store, journal } = this.#options;
    return decideAgain(() =>
      journal.commit(context, formatInstant(this.#now()), async ({ tx }) => {
        const recorded = await store.record(tx, brought);
        await this.#options.evidenceStored(tx, subjectsOfNew(recorded));
        return answer(recorded);
      }),
    );
  }
}

function readItem(item: unknown): ReadItem {
  const read = readWith(newEvidenceRecordSchema, item);
  return 'value' in read && read.value.source.provider === MANUAL_PROVIDER
    ? {
        details: [
          {
            field: 'source.provider',
            code: 'reserved_provider',
            message:
              'What people record by hand is known as manual. Name the tool that this comes from, or record it with POST /v1/releases/{id}/evidence.',
          },
        ],
      }
    : read;
}

function withPlace(item: ReadItem, index: number): ErrorDetail[] {
  return 'details' in item
    ? item.details.map(detail => ({
        ...detail,
        field: [`items.${index}`, detail.field].filter(Boolean).join('.'),
      }))
    : [];
}

function toResult(
  read: readonly ReadItem[],
  recorded: readonly RecordedEvidence[],
): EvidenceBatchResult {
  const left = [...recorded];
  const items = read.map((item, index): EvidenceItemResult => {
    if ('details' in item) {
      return { index, status: 'invalid', details: item.details };
    }
    const { status, record } = left.shift()!;
    return {
      index,
      status,
      id: record.id,
      details: detailsOf(status, record),
    };
  });
  const counts = Object.fromEntries(
    EVIDENCE_STATUSES.map(status => [
      status,
      items.filter(item => item.status === status).length,
    ]),
  ) as Omit<EvidenceBatchResult, 'items'>;
  return { items, ...counts };
}

/** Why what was sent counts for nothing, and what to do about it. */
function detailsOf(
  status: RecordedEvidence['status'],
  { trust, source, quarantined }: RecordedEvidence['record'],
): ErrorDetail[] {
  if (status === 'duplicate') {
    return [];
  }
  if (status === 'conflict') {
    return [
      {
        field: 'source.externalId',
        code: 'evidence_conflict',
        message: `Another record of ${source.provider} with this id is there already, and stands. Give each result an id of its own, for example with its attempt.`,
      },
    ];
  }
  return [
    ...(trust.trusted ? [] : [distrusted(trust, source.provider)]),
    ...(quarantined
      ? [
          {
            field: 'occurredAt',
            code: 'from_future',
            message:
              'This is more than 5 minutes ahead, so it is kept and counts for nothing. Set the clock of the sender right, and send it again with another id.',
          },
        ]
      : []),
  ];
}

function distrusted(
  { why }: RecordedEvidence['record']['trust'],
  provider: string,
): ErrorDetail {
  return why === 'other_component'
    ? {
        field: 'subject',
        code: 'other_component',
        message: `${provider} may not speak of this component, so this is kept and counts for nothing. Ask a portal admin to widen its entityFilter in releases.sources.`,
      }
    : {
        field: 'source.provider',
        code: 'other_sender',
        message: `You may not speak for ${provider}, so this is kept and counts for nothing. Send it from where it is bound to in releases.sources, or ask a portal admin to bind it to you.`,
      };
}
