import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { journalOn } from '../../__testUtils__/journalOn';
import { verdictsOn } from '../../governance/__testUtils__/withVerdicts';
import { ApprovalsReader } from '../../governance/approvals/ApprovalsReader';
import { AuthorsStore } from '../../governance/approvals/AuthorsStore';
import { Members, MembersStore } from '../../governance/approvals/MembersStore';
import { VotesStore } from '../../governance/approvals/VotesStore';
import { OpenAsks } from '../../governance/asking/OpenAsks';
import { NOW } from '../../governance/evaluate/__testUtils__/sampleRelease';
import { PartyReader } from '../../governance/parties/PartyReader';
import { JournalEntry, SignedIn } from '../../platform';
import { NoticeCollector } from '../collect/NoticeCollector';
import { FrozenRelease } from '../decide/tellsOf';
import { NoticeDecider } from '../decide/NoticeDecider';
import { Audience } from '../deliver/Audience';
import { Failures } from '../deliver/Failures';
import { NoticeCourier } from '../deliver/NoticeCourier';
import { NoticeJob } from '../deliver/NoticeJob';
import { NoticeWriter } from '../deliver/NoticeWriter';
import { Frozen } from '../record/Happening';
import { CourierStore } from '../store/CourierStore';
import { HappeningsStore } from '../store/HappeningsStore';
import { PendingNotices } from '../store/PendingNotices';
import { StandingsStore } from '../store/StandingsStore';

/** What the portal knows about people, which tests change. @internal */
export interface People {
  /** Who belongs to groups. */
  groups: Record<string, string[]>;
  /** Whether the portal says what people may read. */
  isOff: boolean;
  gone: Set<string>;
  /** `person release`: what somebody may not read. */
  hidden: Set<string>;
  /** Who may vote and grant waivers on nothing. */
  powerless: Set<string>;
}

/** A notice that arrived. @internal */
export interface Told {
  to: string;
  title: string;
  description?: string;
  link?: string;
  topic?: string;
  scope?: string;
  severity?: string;
}

/** @internal */
export const user = (name: string) => `user:default/${name}`;

function membersOf(ref: string, { groups }: People): Members {
  if (ref.startsWith('user:')) {
    return new Set([ref]);
  }
  return groups[ref] ? new Set(groups[ref]) : 'missing';
}

/**
 * One backend that judges releases and tells people, on a database that others
 * may share, with a portal that keeps what it is handed.
 *
 * @internal
 */
export function noticesOn(
  db: Knex,
  options: { clock?: { now: Date }; told?: Told[]; people?: People } = {},
) {
  const clock = options.clock ?? { now: new Date(NOW) };
  const told = options.told ?? [];
  const people: People = options.people ?? {
    groups: {
      'group:default/payments-team': [user('engineer'), user('owner')],
    },
    isOff: false,
    gone: new Set(),
    hidden: new Set(),
    powerless: new Set(),
  };
  const now = () => clock.now;
  const logger = mockServices.logger.mock();
  const store = new CourierStore(db);
  const stores = {
    happenings: new HappeningsStore(db),
    pending: new PendingNotices(db),
    standings: new StandingsStore(db),
  };
  const collector = new NoticeCollector({ ...stores, isEnabled: true, now });
  const verdicts = verdictsOn(db, { clock, news: collector });
  const membersStore = new MembersStore(db);
  const votes = new VotesStore(db);
  const read = {
    releases: verdicts.releases,
    verdicts: verdicts.stored,
    asks: new OpenAsks(db),
    parties: new PartyReader({
      votes,
      store: membersStore,
      members: {
        renew: async refs =>
          new Map(refs.map(ref => [ref, membersOf(ref, people)])),
      },
      approvals: new ApprovalsReader({
        votes,
        authors: new AuthorsStore(db),
        members: membersStore,
        ownersOf: async () => new Map(),
        unread: () => {},
      }),
    }),
  };
  const frozen: FrozenRelease[] = [];
  const send = jest.fn(async (_sent: NotificationSendOptions) => {});
  const nameOf = (credentials: Exclude<SignedIn, string>) =>
    (credentials.principal as { userEntityRef: string }).userEntityRef;
  const job = new NoticeJob({
    store,
    logger,
    now,
    decider: new NoticeDecider({
      db,
      now,
      ...stores,
      ...read,
      required: verdicts.required,
      freezes: {
        find: async (freezes: readonly Frozen[]) =>
          freezes.length > 0 ? frozen : [],
      },
    }),
    courier: new NoticeCourier({
      store,
      logger,
      now,
      pending: stores.pending,
      failures: new Failures(logger),
      notifications: {
        send: async sent => {
          await send(sent);
          const { recipients, payload } = sent;
          [recipients.type === 'entity' ? recipients.entityRef : []]
            .flat()
            .forEach(to => told.push({ to, ...payload }));
        },
      },
      writer: new NoticeWriter({
        ...read,
        audience: new Audience({
          signIns: {
            as: async ({ ref }) => {
              if (people.isOff) {
                return 'off';
              }
              return people.gone.has(ref)
                ? 'unknown'
                : (mockCredentials.user(ref) as SignedIn);
            },
          },
          reader: {
            readableIds: async (credentials, ids) =>
              new Set(
                ids.filter(
                  id =>
                    !people.hidden.has(`${nameOf(credentials as never)} ${id}`),
                ),
              ),
          },
          authorizer: {
            decide: async (_permission, credentials) => ({
              result: people.powerless.has(nameOf(credentials as never))
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
            }),
            permits: async ({ result }, all) =>
              all.map(() => result === AuthorizeResult.ALLOW),
          },
        }),
      }),
    }),
  });
  const entryBy = (tx: Knex.Transaction, actor: string) =>
    ({ tx, actor, at: clock.now.toISOString() } as unknown as JournalEntry);
  const pass = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1_000);
  };
  return {
    ...verdicts,
    ...stores,
    collector,
    courier: store,
    frozen,
    job,
    journal: journalOn(db).journal,
    logger,
    people,
    send,
    told,
    votes,
    pass,
    /** Judges what is due, waits until all of it was held, and tells. */
    tell: async () => {
      await verdicts.turner.turn();
      pass(31);
      await job.run();
    },
    /** Changes a release as somebody does. */
    change: async (by: string, before: Release, after: Release) => {
      await db.transaction(async tx => {
        await verdicts.releases.update(tx, [after]);
        await collector.releasesDecided(entryBy(tx, by), [
          { before, after, action: 'changed' },
        ]);
      });
    },
    by: (actor: string, work: (entry: JournalEntry) => Promise<unknown>) =>
      db.transaction(tx => work(entryBy(tx, actor))),
    /** Who was told what since, briefly. */
    heard: () =>
      told
        .splice(0)
        .map(({ to, title }) => `${to.split('/')[1]}: ${title}`)
        .sort(),
  };
}

/** @internal */
export type Notices = ReturnType<typeof noticesOn>;
