import { databaseIds } from '../__testUtils__/databases';
import { withReleasesApi } from '../__testUtils__/releaseRequests';

const { up } = jest.requireActual(
  '../../migrations/20261129000500_search_in_one_spelling',
);

const composed = 'Café'.normalize('NFC');
const decomposed = 'Café'.normalize('NFD');

describe.each(databaseIds)('the spelling of a search on %s', databaseId => {
  const { api, create } = withReleasesApi(databaseId);

  const found = async (q: string) => {
    const { body } = await api()
      .as('viewer')
      .get(`/releases?q=${encodeURIComponent(q)}`);
    return body.items.map(({ name }: { name: string }) => name);
  };

  it.each([
    ['composed', composed],
    ['decomposed', decomposed],
  ])('finds what is written %s either way', async (_, name) => {
    await create({ version: '1', name });

    expect(await found(composed)).toEqual([composed]);
    expect(await found(decomposed.toUpperCase())).toEqual([composed]);
  });

  it('finds what was stored decomposed before', async () => {
    await create({ version: '1', name: composed });
    await create({ version: '2', name: 'Cafeteria' });
    await api()
      .db('release_search')
      .where('search_text', 'like', `%é%`)
      .update({ search_text: decomposed.toLowerCase() });
    expect(await found(composed)).toEqual([]);

    await up(api().db);

    expect(await found(composed)).toEqual([composed]);
    expect(await found('cafe')).toContain('Cafeteria');
  });
});
