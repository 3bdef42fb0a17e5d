import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ReviewDetail } from '@slipway/backstage-plugin-releases-common';
import { Caller, personRef } from '../../platform';
import { invitationTo, Person } from './invitationTo';
import { minutesOf } from './minutesOf';

/** @internal */
export interface ReviewDocumentsOptions {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  reviews: { detail(credentials: Caller, id: string): Promise<ReviewDetail> };
  /** The address of the portal, without a slash at its end; absent: not known. */
  appUrl?: string;
}

/**
 * What of reviews is taken elsewhere: minutes and invitations, as their reader
 * may see them.
 *
 * @internal
 */
export class ReviewDocuments {
  readonly #options: ReviewDocumentsOptions;

  constructor(options: ReviewDocumentsOptions) {
    this.#options = options;
  }

  async minutes(credentials: Caller, id: string): Promise<string> {
    return minutesOf(await this.#options.reviews.detail(credentials, id));
  }

  async invitation(credentials: Caller, id: string): Promise<string> {
    const { appUrl, reviews } = this.#options;
    const review = await reviews.detail(credentials, id);
    const refs = [
      review.createdBy,
      ...review.attendees.map(({ ref }) => ref),
    ].filter(ref => !ref.startsWith('service:'));
    return invitationTo(review, {
      people: await this.#people(credentials, [...new Set(refs)]),
      url: appUrl && `${appUrl}/releases/reviews/${encodeURIComponent(id)}`,
    });
  }

  /** Without the catalog, people are called by their references. */
  async #people(
    credentials: Caller,
    entityRefs: string[],
  ): Promise<Map<string, Person>> {
    const { auth, catalog, logger } = this.#options;
    try {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs, fields: ['kind', 'metadata', 'spec.profile'] },
        {
          credentials: auth.isPrincipal(credentials, 'user')
            ? credentials
            : await auth.getOwnServiceCredentials(),
        },
      );
      const known = new Map(
        items.flatMap(entity =>
          entity ? [[stringifyEntityRef(entity), toPerson(entity)]] : [],
        ),
      );
      return new Map(
        entityRefs.flatMap(ref => {
          const person = known.get(personRef(ref));
          return person ? [[ref, person]] : [];
        }),
      );
    } catch (error) {
      logger.warn(
        'The catalog could not be asked for those who are invited',
        toError(error),
      );
      return new Map();
    }
  }
}

function toPerson({ metadata, spec }: Entity): Person {
  const { displayName, email } = (spec?.profile ?? {}) as Record<
    string,
    unknown
  >;
  return {
    name:
      typeof displayName === 'string' && displayName !== ''
        ? displayName
        : metadata.title ?? metadata.name,
    ...(typeof email === 'string' && /^[^\s@]+@[^\s@]+$/.test(email)
      ? { email }
      : {}),
  };
}
