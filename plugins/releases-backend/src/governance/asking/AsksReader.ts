import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  releaseApprovalVotePermission,
  releaseReadPermission,
  WaitsFor,
  waiverGrantPermission,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Caller, personRef } from '../../platform';
import { ReleaseAuthorizer, ReleasesReader } from '../../releases';
import { idsAskingVote, idsAskingWaiver } from './idsAsking';

/** What somebody needs to do what a release waits for. */
const PERMISSIONS: Record<WaitsFor, ResourcePermission> = {
  vote: releaseApprovalVotePermission,
  waiver: waiverGrantPermission,
};

/** @internal */
export interface AsksReaderOptions {
  db: Knex;
  authorizer: Pick<ReleaseAuthorizer, 'prefetch'>;
  reader: Pick<ReleasesReader, 'idsPermitted'>;
  now?: () => Date;
}

/**
 * Which releases wait for whom.
 *
 * @internal
 */
export class AsksReader {
  readonly #options: AsksReaderOptions;
  readonly #now: () => Date;

  constructor(options: AsksReaderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Makes, of each thing, subqueries for the ids of the releases that wait for
   * the caller to do it and let them. For services none does. What may be read
   * is for who carries them out.
   */
  async idsAsking(
    credentials: Caller,
    things: readonly WaitsFor[],
  ): Promise<(() => Knex.QueryBuilder)[]> {
    const { authorizer, db, reader } = this.#options;
    const { principal } = credentials;
    if (principal.type !== 'user') {
      return things.map(() => () => none(db));
    }
    const person = personRef(principal.userEntityRef);
    const now = this.#now();
    await authorizer.prefetch(credentials, [
      releaseReadPermission,
      ...things.map(thing => PERMISSIONS[thing]),
    ]);
    return Promise.all(
      things.map(thing =>
        reader.idsPermitted(credentials, PERMISSIONS[thing], {
          among: [
            thing === 'vote'
              ? () => idsAskingVote(db, person)
              : () => idsAskingWaiver(db, person, now),
          ],
        }),
      ),
    );
  }
}

function none(db: Knex): Knex.QueryBuilder {
  return db('release_asks').whereRaw('1 = 0').select('release_asks.release_id');
}
