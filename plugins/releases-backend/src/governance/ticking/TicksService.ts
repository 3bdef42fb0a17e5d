import {
  formatInstant,
  NewTick,
  Release,
  releaseUpdatePermission,
  Tick,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import {
  ApiError,
  assertPerson,
  decideAgain,
  personRef,
  WriteContext,
} from '../../platform';
import { ReleaseAuthorizer, ReleasesReader } from '../../releases';
import { contentHash } from '../approvals/contentHash';
import { belongs, Members } from '../approvals/MembersStore';
import { AttachedWriter } from '../attached/AttachedWriter';
import { ItemOwner, ownerOfItem } from '../checklists/checklistParams';
import {
  ChecklistTicksStore,
  StoredTick,
} from '../checklists/ChecklistTicksStore';
import { judgeChecklist } from '../checklists/judgeChecklist';
import { checklistParamsOf } from '../gates/checklist';
import { findGate } from '../policies/findGate';
import { GatesOfReleases } from '../policies/GatesOfReleases';
import { closedGate, tickRefused, whyClosed, whyNotThem } from './tickRefusals';

/** @internal */
export interface TicksServiceOptions {
  /** Who made a release and what it ships, in lower case. */
  authorsOf(release: Release): Promise<ReadonlySet<string>>;
  authorizer: ReleaseAuthorizer;
  gatesOf: Pick<GatesOfReleases, 'of'>;
  /** Asks the catalog who belongs to groups and users. */
  membersOf(refs: readonly string[]): Promise<ReadonlyMap<string, Members>>;
  reader: ReleasesReader;
  ticks: ChecklistTicksStore;
  writer: AttachedWriter;
  /** Has a verdict made anew, in the transaction of a tick. */
  written(tx: Knex.Transaction, releaseId: string): Promise<void>;
  now?: () => Date;
}

/** Which item of which release. @internal */
export interface ItemKey {
  releaseId: string;
  gateId: string;
  itemId: string;
}

/**
 * Takes ticks of checklists. They are records of their own, which are added to
 * and never changed: the release is locked and keeps its revision.
 *
 * @internal
 */
export class TicksService {
  readonly #options: TicksServiceOptions;
  readonly #now: () => Date;

  constructor(options: TicksServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** What is so already stays as it is, unless something else is noted of it. */
  async tick(
    context: WriteContext,
    key: ItemKey,
    tick: NewTick,
  ): Promise<Tick> {
    return decideAgain(() => this.#tick(context, key, tick));
  }

  async #tick(
    context: WriteContext,
    { releaseId, gateId, itemId }: ItemKey,
    { done, note }: NewTick,
  ): Promise<Tick> {
    assertPerson(context.credentials, 'tick');
    const { reader, ticks, writer } = this.#options;
    const person = personRef(context.actor);
    const release = await reader.get(context.credentials, releaseId, {
      archived: true,
    });
    const { gate, params, item } = await this.#item(release, gateId, itemId);
    const closed = closedGate(release, gate.stage);
    if (closed) {
      throw tickRefused(whyClosed(release, closed), release);
    }
    await writer.assertRevision(context, release);
    const authors = params.excludeAuthors
      ? await this.#options.authorsOf(release)
      : new Set<string>();
    const owner = ownerOfItem(item, gate, release);
    await this.#assertMayTick(context, release, { person, authors, owner });
    const hash = contentHash(release);
    const latest = await ticks.latest([release.id]);
    const last = latest.find(
      other => other.gateId === gateId && other.itemId === itemId,
    );
    const [judged] = judgeChecklist(
      gate,
      { ...params, items: [item] },
      release,
      {
        ticks: latest,
        authors,
        contentHash: hash,
      },
    );
    const key = { releaseId: release.id, gateId, itemId };
    if (!done && !judged.tick) {
      return last && !last.done ? toAnswer(last) : { ...key, done: false };
    }
    const { tick: standing } = judged;
    const isSoAlready =
      done &&
      judged.isDone &&
      !judged.isOtherContent &&
      (note === undefined || note === standing?.note);
    if (standing && isSoAlready) {
      return toAnswer(standing);
    }
    return this.#write(context, release, item.title, {
      ...key,
      id: newId(),
      revision: 1,
      seq: (last?.seq ?? 0) + 1,
      done,
      by: person,
      at: formatInstant(this.#now()),
      ...(note === undefined ? {} : { note }),
      contentHash: hash,
    });
  }

  async #write(
    context: WriteContext,
    release: Release,
    title: string,
    tick: StoredTick,
  ): Promise<Tick> {
    const { ticks, writer, written } = this.#options;
    return writer.commit(context, release, tick.at, async entry => {
      await entry.write(ticks, [
        {
          after: tick,
          action: tick.done ? 'ticked' : 'unticked',
          reason: tick.note,
          fields: {
            gateId: { to: tick.gateId },
            itemId: { to: tick.itemId },
            item: { to: title },
            done: { to: tick.done },
          },
        },
      ]);
      await written(entry.tx, release.id);
      return toAnswer(tick);
    });
  }

  async #item(release: Release, gateId: string, itemId: string) {
    const found = await findGate(this.#options.gatesOf, release, gateId, {
      paramsOf: checklistParamsOf,
      noun: 'checklist',
      none: 'Nothing of it is to be ticked.',
    });
    const item = found.params.items.find(({ id }) => id === itemId);
    if (!item) {
      const ids = found.params.items.map(({ id }) => id).join(', ');
      throw ApiError.input([
        {
          field: 'itemId',
          code: 'unknown_item',
          message: `The checklist ${gateId} has no item ${itemId}. Use ${ids}.`,
        },
      ]);
    }
    return { ...found, item };
  }

  async #assertMayTick(
    { credentials }: WriteContext,
    release: Release,
    {
      person,
      authors,
      owner,
    }: { person: string; authors: ReadonlySet<string>; owner: ItemOwner },
  ): Promise<void> {
    const { authorizer, membersOf } = this.#options;
    if (authors.has(person)) {
      throw tickRefused(whyNotThem(release, 'self_tick', owner), release);
    }
    if (
      !owner.isNamed &&
      (await authorizer.isPermitted(
        releaseUpdatePermission,
        credentials,
        release,
      ))
    ) {
      return;
    }
    const { ref } = owner;
    const members =
      ref === undefined ? undefined : (await membersOf([ref])).get(ref);
    if (!belongs(members, person)) {
      throw tickRefused(whyNotThem(release, 'not_eligible', owner), release);
    }
  }
}

function toAnswer({ id, revision, seq, ...answer }: StoredTick): Tick {
  return answer;
}
