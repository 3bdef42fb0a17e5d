import { mockServices } from '@backstage/backend-test-utils';
import {
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { indexedReleases } from './pages';

interface Row {
  id: string;
  state: ReleaseState;
  updatedAt: number;
}

/** Lists as the API does: by when they were updated, from behind a position. */
class Portfolio {
  readonly #rows: Map<string, Row>;
  #clock = 1_000;

  constructor(
    states: readonly ReleaseState[],
    private readonly size: number,
    private readonly touched: number[],
  ) {
    this.#rows = new Map(
      states.map((state, place) => [
        `r${place}`,
        { id: `r${place}`, state, updatedAt: place },
      ]),
    );
  }

  list = async (query: { state?: string[]; cursor?: string } = {}) => {
    const { state, cursor } = query;
    const after = cursor === undefined ? -1 : Number(cursor);
    const found = [...this.#rows.values()]
      .filter(row => state?.includes(row.state) && row.updatedAt > after)
      .sort((a, b) => a.updatedAt - b.updatedAt);
    const items = found.slice(0, this.size);
    const page = {
      items: items.map(({ id }) => ({ id } as Release)),
      nextCursor:
        found.length > items.length
          ? `${items[items.length - 1].updatedAt}`
          : undefined,
    };
    this.#touch();
    return page;
  };

  /** Somebody changes a release between two pages, and may end it. */
  #touch() {
    const place = this.touched.shift();
    const row = place === undefined ? undefined : this.#rows.get(`r${place}`);
    if (row) {
      row.updatedAt = this.#clock++;
      row.state = place! % 2 === 0 ? 'completed' : row.state;
    }
  }
}

describe('indexedReleases', () => {
  it('tells each release once, whatever changes in the meantime', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom<ReleaseState>(
            'draft',
            'planned',
            'approved',
            'completed',
            'cancelled',
          ),
          { maxLength: 30 },
        ),
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.nat({ max: 29 }), { maxLength: 20 }),
        async (states, size, touched) => {
          const portfolio = new Portfolio(states, size, [...touched]);
          const told: string[] = [];
          for await (const { id } of indexedReleases({
            auth: mockServices.auth(),
            releases: {
              listReleases: portfolio.list,
              listReviews: async () => ({ items: [] }),
              listTrains: async () => ({ items: [] }),
              listWindows: async () => ({ items: [] }),
            },
          })) {
            told.push(id);
          }
          expect([...told].sort()).toEqual(
            states.map((_, place) => `r${place}`).sort(),
          );
        },
      ),
    );
  });
});
