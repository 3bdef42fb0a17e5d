import { AuthService, UserInfoService } from '@backstage/backend-plugin-api';
import {
  AllFeeds,
  AllFeedsQuery,
  Feed,
  FeedList,
  formatInstant,
  instantSchema,
  NewFeed,
  releaseConfigurePermission,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { DependenciesService } from '../../dependencies';
import {
  ApiError,
  Caller,
  decideAgain,
  Journal,
  PermissionGuard,
  positionCursor,
  wordsOf,
  WriteContext,
} from '../../platform';
import { FeedOwners } from './FeedOwners';
import { FeedsStore, NewStoredFeed, StoredFeed } from './FeedsStore';
import { hashFeedToken, newFeedToken } from './feedToken';

const MAX_FEEDS = 50;

const feedCursor = positionCursor(
  z.strictObject({ at: instantSchema, id: z.string() }),
);

/** @internal */
export interface FeedsServiceOptions {
  store: FeedsStore;
  owners: FeedOwners;
  journal: Journal;
  dependencies: Pick<DependenciesService, 'lookup'>;
  auth: AuthService;
  userInfo: UserInfoService;
  guardPermission: PermissionGuard;
  /** Where the API is reached from outside. */
  externalBaseUrl: () => Promise<string>;
  now?: () => Date;
}

function toFeed({
  ownerRef: _,
  ownershipRefs: __,
  revision: ___,
  ...feed
}: StoredFeed): Feed {
  return feed;
}

/**
 * Makes, lists and closes calendar feeds. Each belongs to one person.
 *
 * @internal
 */
export class FeedsService {
  readonly #options: FeedsServiceOptions;
  readonly #now: () => Date;

  constructor(options: FeedsServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async list(credentials: Caller): Promise<FeedList> {
    const feeds = await this.#options.store.ofOwner(
      this.#ownerOf(credentials),
      this.#now(),
    );
    return { items: feeds.map(toFeed) };
  }

  /** The feeds of everybody that are not revoked, the latest first. */
  async all({ q, limit, cursor }: AllFeedsQuery): Promise<AllFeeds> {
    const found = await this.#options.store.open({
      words: wordsOf(q ?? ''),
      limit: limit + 1,
      after: feedCursor.read(cursor),
    });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ ownerRef, ...feed }) => ({
        ...toFeed({ ...feed, ownerRef }),
        ownerRef,
      })),
      ...(found.length > limit && last
        ? {
            nextCursor: feedCursor.write({
              at: last.createdAt,
              id: last.id,
            }),
          }
        : {}),
    };
  }

  async create(context: WriteContext, input: NewFeed): Promise<Feed> {
    const { store, owners, journal, externalBaseUrl } = this.#options;
    const ownerRef = this.#ownerOf(context.credentials);
    if ((await store.countOpen(ownerRef)) >= MAX_FEEDS) {
      throw ApiError.conflict(
        `You have ${MAX_FEEDS} feeds. Revoke one that you no longer use before creating another.`,
      );
    }
    const ownershipRefs = await this.#ownershipOutsideCatalog(
      context.credentials,
      ownerRef,
    );
    await owners.credentialsOf({ ownerRef, ownershipRefs });

    const token = newFeedToken();
    const feed: StoredFeed = {
      id: newId(),
      revision: 1,
      ownerRef,
      ownershipRefs,
      name: input.name,
      filter: input.filter,
      createdAt: formatInstant(this.#now()),
    };
    await journal.commit({ actor: context.actor }, feed.createdAt, entry =>
      entry.write<StoredFeed | NewStoredFeed>(store, [
        {
          after: { ...feed, tokenHash: hashFeedToken(token) },
          action: 'created',
          fields: { name: { to: feed.name }, filter: { to: feed.filter } },
        },
      ]),
    );
    const base = await externalBaseUrl();
    return { ...toFeed(feed), url: `${base}/v1/calendar.ics?token=${token}` };
  }

  /** Closes a feed of the caller; those who may configure close any. */
  async revoke(context: WriteContext, id: string): Promise<Feed> {
    const { store, guardPermission } = this.#options;
    const feed = await store.get(id);
    if (!feed) {
      throw ApiError.notFound(`There is no feed ${id}.`);
    }
    const { auth } = this.#options;
    const isOwner =
      auth.isPrincipal(context.credentials, 'user') &&
      feed.ownerRef === this.#ownerOf(context.credentials);
    if (!isOwner) {
      await guardPermission(releaseConfigurePermission, context.credentials);
    }
    return toFeed(await decideAgain(() => this.#revoke(context, id)));
  }

  /** One that is revoked already stays as it is. */
  async #revoke({ actor }: WriteContext, id: string): Promise<StoredFeed> {
    const { store, journal } = this.#options;
    const feed = await store.get(id);
    if (!feed) {
      throw ApiError.notFound(`There is no feed ${id}.`);
    }
    if (feed.revokedAt) {
      return feed;
    }
    const at = formatInstant(this.#now());
    const revoked = { ...feed, revokedAt: at, revision: feed.revision + 1 };
    await journal.commit({ actor }, at, entry =>
      entry.write<StoredFeed>(store, [
        { before: feed, after: revoked, action: 'archived' },
      ]),
    );
    return revoked;
  }

  #ownerOf(credentials: Caller): string {
    if (!this.#options.auth.isPrincipal(credentials, 'user')) {
      throw ApiError.notAllowed(
        'Feeds belong to people. Sign in as one; services read GET /v1/calendar.',
      );
    }
    return credentials.principal.userEntityRef;
  }

  async #ownershipOutsideCatalog(
    credentials: Caller,
    ownerRef: string,
  ): Promise<string[] | undefined> {
    const known = await this.#options.dependencies.lookup([ownerRef]);
    if (known.has(ownerRef)) {
      return undefined;
    }
    const { ownershipEntityRefs } = await this.#options.userInfo.getUserInfo(
      credentials,
    );
    return ownershipEntityRefs;
  }
}
