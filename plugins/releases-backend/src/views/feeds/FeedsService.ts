import { AuthService, UserInfoService } from '@backstage/backend-plugin-api';
import {
  Feed,
  FeedList,
  formatInstant,
  NewFeed,
  releaseConfigurePermission,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import { DependenciesService } from '../../dependencies';
import { ApiError } from '../../platform/http/errors';
import { Caller, WriteContext } from '../../platform/http/handlers';
import { LedgerService } from '../../platform/ledger/LedgerService';
import { PermissionGuard } from '../../platform/permissions/permissionGuard';
import { FeedOwners } from './FeedOwners';
import { FeedsStore, StoredFeed } from './FeedsStore';
import { hashFeedToken, newFeedToken } from './feedToken';

const MAX_FEEDS = 50;

/** The subject of a feed's chain in the ledger. */
function feedSubject(id: string): string {
  return `feed:${id}`;
}

/** @internal */
export interface FeedsServiceOptions {
  store: FeedsStore;
  owners: FeedOwners;
  ledger: LedgerService;
  dependencies: Pick<DependenciesService, 'lookup'>;
  auth: AuthService;
  userInfo: UserInfoService;
  guardPermission: PermissionGuard;
  /** Where the API is reached from outside. */
  externalBaseUrl: () => Promise<string>;
  now?: () => Date;
}

function toFeed({ ownerRef: _, ownershipRefs: __, ...feed }: StoredFeed): Feed {
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

  async create(context: WriteContext, input: NewFeed): Promise<Feed> {
    const { store, owners, ledger, externalBaseUrl } = this.#options;
    const ownerRef = this.#ownerOf(context.credentials);
    if ((await store.countOpen(ownerRef)) >= MAX_FEEDS) {
      throw ApiError.conflict(
        `You have ${MAX_FEEDS} feeds. Close one that you no longer read before making another.`,
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
      ownerRef,
      ownershipRefs,
      name: input.name,
      filter: input.filter,
      createdAt: formatInstant(this.#now()),
    };
    await store.transaction(async tx => {
      await store.insert(tx, feed, hashFeedToken(token));
      await ledger.append(tx, [
        {
          subject: feedSubject(feed.id),
          at: feed.createdAt,
          actor: context.actor,
          action: 'created',
          change: {
            fields: { name: { to: feed.name }, filter: { to: feed.filter } },
          },
        },
      ]);
    });
    const base = await externalBaseUrl();
    return { ...toFeed(feed), url: `${base}/v1/calendar.ics?token=${token}` };
  }

  /** Closes a feed of the caller; those who may configure close any. */
  async revoke(context: WriteContext, id: string): Promise<Feed> {
    const { store, ledger, guardPermission } = this.#options;
    const feed = await store.get(id);
    if (!feed) {
      throw ApiError.notFound(`There is no feed ${id}.`);
    }
    if (feed.ownerRef !== this.#ownerOf(context.credentials)) {
      await guardPermission(releaseConfigurePermission, context.credentials);
    }
    const now = this.#now();
    const at = formatInstant(now);
    await store.transaction(async tx => {
      if (await store.revoke(tx, id, now)) {
        await ledger.append(tx, [
          {
            subject: feedSubject(id),
            at,
            actor: context.actor,
            action: 'archived',
            change: { fields: { revokedAt: { to: at } } },
          },
        ]);
      }
    });
    return toFeed({ ...feed, revokedAt: feed.revokedAt ?? at });
  }

  /** The chain of each feed in the ledger, and how long it must be. */
  async heads() {
    return (await this.#options.store.revisions()).map(({ id, revision }) => ({
      subject: feedSubject(id),
      length: revision,
    }));
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
