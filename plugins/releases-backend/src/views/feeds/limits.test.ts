import { databaseIds } from '../../__testUtils__/databases';
import { FeedsApi, startFeedsApi } from './__testUtils__/feedsApi';
import { newFeedToken } from './feedToken';

const READS_PER_HOUR = 5;
const WRONG_PER_HOUR = 30;

describe.each(databaseIds)('limits of feeds on %s', databaseId => {
  let api: FeedsApi;

  beforeEach(async () => {
    api = await startFeedsApi({
      databaseId,
      releases: { feeds: { readsPerHour: READS_PER_HOUR } },
    });
  });
  afterEach(() => api.stop());

  async function statuses(count: number, ask: () => PromiseLike<Response>) {
    const found: number[] = [];
    for (let index = 0; index < count; index += 1) {
      found.push((await ask()).status);
    }
    return found;
  }
  type Response = { status: number };

  it('limits how often each feed is read', async () => {
    const feed = await api.made('viewer');
    expect(await statuses(READS_PER_HOUR + 1, () => api.read(feed))).toEqual([
      ...Array(READS_PER_HOUR).fill(200),
      429,
    ]);
    const { headers } = await api.read(feed).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await api.read(await api.made('viewer')).expect(200);
  });

  it.each([
    ['no tokens', () => 'guess'],
    ['tokens of nobody', newFeedToken],
  ])('limits how often %s are tried', async (_, token) => {
    expect(
      await statuses(WRONG_PER_HOUR + 1, () => api.readToken(token())),
    ).toEqual([...Array(WRONG_PER_HOUR).fill(401), 429]);
    const { headers } = await api.readToken(token()).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('lets feeds pass whose address tried closed ones too often', async () => {
    const before = await api.made('viewer');
    const closed = await api.made('viewer');
    await api.as('viewer').delete(`/feeds/${closed.id}`).expect(200);
    const tried = await statuses(WRONG_PER_HOUR, () => api.read(closed));
    expect(new Set(tried)).toEqual(new Set([401]));
    await api.read(closed).expect(429);

    await api.read(before).expect(200);
    await api.read(await api.made('viewer')).expect(200);
    await api.read(closed).expect(429);
  });
});
