import { NoticePayload } from '../record/NoticePayload';
import { groupBy } from '../../platform';
import { toldTo } from '../../governance';
import { Notice } from '../record/NoticeItem';
import { PendingNotice } from '../store/PendingNotices';
import { Audience, Recipient } from './Audience';
import { BatchFacts, BatchFactsOptions, readBatchFacts } from './BatchFacts';
import { renderNotice } from './renderNotice';
import { scopeOf } from './scopeOf';
import { askOf, stillTrue } from './stillTrue';

/** @internal */
export interface NoticeWriterOptions extends BatchFactsOptions {
  audience: Audience;
}

/** What became of some notices. @internal */
export interface WrittenNotices {
  letters: { notice: PendingNotice; payload: NoticePayload }[];
  /** Of which nothing is so any more, or may be told. */
  pointless: PendingNotice[];
  /** Of which it could not be found out. */
  unclear: { notices: PendingNotice[]; error: unknown }[];
}

/**
 * Puts notices into words, by what is so now and as far as each recipient may
 * know it.
 *
 * @internal
 */
export class NoticeWriter {
  readonly #options: NoticeWriterOptions;

  constructor(options: NoticeWriterOptions) {
    this.#options = options;
  }

  async write(
    batch: readonly PendingNotice[],
    now: Date,
  ): Promise<WrittenNotices> {
    const facts = await readBatchFacts(this.#options, batch, now);
    const written: WrittenNotices = { letters: [], pointless: [], unclear: [] };
    for (const [person, notices] of groupBy(
      batch,
      ({ recipient }) => recipient,
    )) {
      const current = notices.map(pending => ({
        pending,
        items: stillTrue(pending.notice, person, facts),
      }));
      const items = current.flatMap(one => one.items);
      try {
        const recipient =
          items.length > 0
            ? await this.#options.audience.of(person, items, facts)
            : undefined;
        for (const one of current) {
          const told = one.items.filter(item => recipient?.mayKnow(item));
          if (told.length === 0) {
            written.pointless.push(one.pending);
          } else {
            const notice = { ...one.pending.notice, items: told } as Notice;
            written.letters.push({
              notice: one.pending,
              payload: {
                ...worded(notice, person, facts, recipient!),
                scope: one.pending.scope ?? scopeOf({ ...one.pending, notice }),
              },
            });
          }
        }
      } catch (error) {
        written.unclear.push({ notices, error });
      }
    }
    return written;
  }
}

function worded(
  notice: Notice,
  person: string,
  facts: BatchFacts,
  { mayRead }: Recipient,
) {
  const nameOf = (id: string) =>
    mayRead(id) ? facts.releases.get(id)?.name : undefined;
  return renderNotice(notice, {
    releases: facts.releases,
    readinessOf: id => facts.statements.get(id)?.sentence ?? '',
    askOf: item => {
      const ask = askOf(item, person, facts)!;
      return {
        dueAt: ask.dueAt,
        sentence: toldTo(ask.says.sentence, nameOf),
      };
    },
    nameOf,
  });
}
