import { mockServices } from '@backstage/backend-test-utils';
import {
  Release,
  ReleaseListQueryInput,
  ReviewListItem,
  Window,
} from '@slipway/backstage-plugin-releases-common';
import { Readable } from 'node:stream';
import { createCollators } from './createCollators';
import { indexedReleases, indexedWindows, PagesOptions } from './pages';

const now = () => new Date('2026-12-01T00:00:00Z');

function aRelease(id: string): Release {
  return {
    id,
    name: id,
    version: '1.0.0',
    environment: 'production',
    components: [],
    tags: [],
    scope: [],
  } as Partial<Release> as Release;
}

function options(releases: Partial<PagesOptions['releases']>): PagesOptions {
  const unexpected = async () => {
    throw new Error('Not asked for here');
  };
  return {
    auth: mockServices.auth(),
    now,
    releases: {
      listReleases: unexpected,
      listReviews: unexpected,
      listTrains: unexpected,
      listWindows: unexpected,
      ...releases,
    },
  };
}

async function idsOf(items: AsyncIterable<{ id: string }>): Promise<string[]> {
  const ids = [];
  for await (const { id } of items) {
    ids.push(id);
  }
  return ids;
}

describe('indexedReleases', () => {
  it('reads what is open and what is just over, page by page, each once', async () => {
    const asked: ReleaseListQueryInput[] = [];
    const pages = [
      { items: ['a', 'b'].map(aRelease), nextCursor: 'next' },
      { items: ['a', 'c'].map(aRelease) },
      { items: ['c', 'd'].map(aRelease) },
    ];
    const listReleases = jest.fn(async query => {
      asked.push(query);
      return pages[asked.length - 1];
    });

    expect(await idsOf(indexedReleases(options({ listReleases })))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    const open = ['draft', 'planned', 'in_readiness', 'approved'];
    const common = { sort: 'updatedAt', limit: 200 };
    expect(asked).toEqual([
      { ...common, state: [...open, 'in_progress', 'verifying'] },
      {
        ...common,
        state: [...open, 'in_progress', 'verifying'],
        cursor: 'next',
      },
      {
        ...common,
        state: ['completed', 'cancelled', 'failed', 'rolled_back'],
        from: '2026-09-02T00:00:00.000Z',
      },
    ]);
  });

  it('takes the next page only when the search asks for more', async () => {
    const listReleases = jest.fn(async ({ cursor = '0' }) => ({
      items: Array.from({ length: 200 }, (_, place) =>
        aRelease(`r${cursor}-${place}`),
      ),
      nextCursor: `${Number(cursor) + 1}`,
    }));
    const [releases] = createCollators({
      ...options({ listReleases }),
      path: '/releases',
    });

    const stream: Readable = await releases.getCollator();
    await new Promise(resolve => stream.once('readable', resolve));
    expect(listReleases).toHaveBeenCalledTimes(1);
    for (let read = 0; read < 250; ) {
      if (stream.read() === null) {
        await new Promise(resolve => stream.once('readable', resolve));
      } else {
        read++;
      }
    }
    expect(listReleases).toHaveBeenCalledTimes(2);
    stream.destroy();
  });
});

describe('indexedWindows', () => {
  it('leaves out what was over long ago', async () => {
    const listWindows = jest.fn(async () => ({
      items: [
        { id: 'recurring' },
        { id: 'ahead', end: '2027-01-01T00:00:00Z' },
        { id: 'just-over', end: '2026-11-01T00:00:00Z' },
        { id: 'long-over', end: '2026-08-01T00:00:00Z' },
      ] as Window[],
    }));

    expect(await idsOf(indexedWindows(options({ listWindows })))).toEqual([
      'recurring',
      'ahead',
      'just-over',
    ]);
  });
});

describe('indexedReviews', () => {
  it('reads those of the last 90 days and to come, and says when they are', async () => {
    const listReviews = jest.fn(async () => ({
      items: [
        {
          id: 'r/1',
          title: 'Go/no-go',
          at: '2026-12-08T09:00:00Z',
          timeZone: 'Europe/Paris',
          trainName: 'Shop train',
        } as ReviewListItem,
      ],
    }));
    const collators = createCollators({
      ...options({ listReviews }),
      path: '/releases',
    });
    const stream = await collators
      .find(({ type }) => type === 'releases-reviews')!
      .getCollator();
    const documents: unknown[] = [];
    for await (const document of stream) {
      documents.push(document);
    }
    expect(documents).toEqual([
      {
        title: 'Go/no-go',
        text: 'Tue 8 Dec 2026 10:00, Europe/Paris · Shop train',
        location: '/releases/reviews/r%2F1',
        reviewId: 'r/1',
        when: 'Tue 8 Dec 2026 10:00, Europe/Paris',
      },
    ]);
    expect(listReviews).toHaveBeenCalledWith(
      { from: '2026-09-02T00:00:00.000Z', limit: 200, cursor: undefined },
      expect.anything(),
    );
  });
});
