import {
  ForMe,
  ForMeQuery,
  formatInstant,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { AsksReader } from '../../governance';
import { Caller } from '../../platform';
import { ReleasesReader } from '../../releases';
import { aroundOf } from '../calendar/narrowing';

const AHEAD: ReleaseState[] = ['planned', 'in_readiness', 'approved'];

/** @internal */
export interface ForMeServiceOptions {
  asks: Pick<AsksReader, 'idsAsking'>;
  reader: Pick<ReleasesReader, 'severalPages'>;
  now?: () => Date;
}

/**
 * What of the releases is for the caller to do or to know first.
 *
 * @internal
 */
export class ForMeService {
  readonly #options: ForMeServiceOptions;
  readonly #now: () => Date;

  constructor(options: ForMeServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async forMe(credentials: Caller, { entityRef }: ForMeQuery): Promise<ForMe> {
    const { asks, reader } = this.#options;
    const waiting = await asks.idsAsking(credentials, ['vote', 'waiver']);
    const [votes, waivers, ahead] = await reader.severalPages(credentials, [
      ...waiting.map(ids => ({
        filter: { among: [ids] },
        sort: 'start' as const,
        limit: 1,
      })),
      {
        filter: {
          state: AHEAD,
          from: formatInstant(this.#now()),
          around: aroundOf({ entityRef }),
        },
        sort: 'start',
        limit: 1,
      },
    ]);
    return {
      votes: votes.total,
      waivers: waivers.total,
      upcoming: { count: ahead.total, next: ahead.items.at(0) },
    };
  }
}
