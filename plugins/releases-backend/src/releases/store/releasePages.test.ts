import {
  RELEASE_SORTS,
  ReleaseSort,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { withReleasesStore } from './__testUtils__/withReleasesStore';
import { ReleaseFilter, ReleasePosition } from './ReleaseFilter';

describe.each(databaseIds)('paging through releases on %s', databaseId => {
  const { queries, insert } = withReleasesStore(databaseId);

  it('pages through every release once, in every order, while others come in', async () => {
    const start = (hour: number) => ({
      start: `2026-11-26T${String(hour).padStart(2, '0')}:00:00Z`,
      end: '2026-11-27T00:00:00Z',
      timeZone: 'UTC',
    });
    const releases = Array.from({ length: 13 }, (_, index) =>
      aRelease({
        name: `r${index % 4}`,
        window: index % 5 === 0 ? undefined : start(index % 3),
        updatedAt: `2026-11-0${1 + (index % 3)}T00:00:00Z`,
      }),
    );
    await insert(...releases);
    for (const sort of RELEASE_SORTS) {
      const seen: string[] = [];
      let after: ReleasePosition | undefined;
      do {
        const page = await queries().page(
          { scope: 'all' },
          { sort: sort as ReleaseSort, limit: 4, after },
        );
        seen.push(...page.items.map(release => release.id));
        after = page.next;
        await insert(
          aRelease({ name: 'late', updatedAt: '2026-11-02T00:00:00Z' }),
        );
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(
        expect.arrayContaining(releases.map(({ id }) => id)),
      );
    }
  });

  it('pages through the releases of several states in their order', async () => {
    const states = ['draft', 'planned', 'completed'] as const;
    const releases = Array.from({ length: 12 }, (_, index) =>
      aRelease({
        name: `r${String((index * 7) % 12).padStart(2, '0')}`,
        state: states[index % 3],
      }),
    );
    await insert(...releases);
    for (const sort of ['name', '-name'] as const) {
      const seen: string[] = [];
      let after: ReleasePosition | undefined;
      do {
        const page = await queries().page(
          { scope: 'all', state: ['completed', 'draft'] },
          { sort, limit: 3, after },
        );
        seen.push(...page.items.map(({ name }) => name));
        after = page.next;
      } while (after);
      const expected = releases
        .filter(({ state }) => state !== 'planned')
        .map(({ name }) => name)
        .sort();
      expect(seen).toEqual(sort === 'name' ? expected : expected.reverse());
    }
  });

  it('pages through what has a word, however common and wherever it is', async () => {
    const releases = Array.from({ length: 2_600 }, (_, index) =>
      aRelease({
        name: `r${String(index).padStart(4, '0')}`,
        description: [
          index % 2 === 0 && 'common',
          index > 2_300 && 'late',
          index % 900 === 0 && 'rare',
        ]
          .filter(Boolean)
          .join(' '),
        state: index % 3 === 0 ? 'draft' : 'planned',
      }),
    );
    await insert(...releases);
    for (const q of ['common', 'late', 'rare', 'common late', 'mm', 'absent']) {
      for (const state of [undefined, ['draft'], ['draft', 'planned']]) {
        const filter = { scope: 'all', q, state } as ReleaseFilter;
        const seen: string[] = [];
        let after: ReleasePosition | undefined;
        do {
          const page = await queries().page(filter, {
            sort: '-name',
            limit: 200,
            after,
          });
          seen.push(...page.items.map(({ name }) => name));
          after = page.next;
        } while (after);
        const expected = releases
          .filter(
            release =>
              q.split(' ').every(word => release.description?.includes(word)) &&
              (state ?? [release.state]).includes(release.state),
          )
          .map(({ name }) => name);
        expect(seen).toEqual(expected.reverse());
        expect(await queries().count(filter)).toBe(expected.length);
      }
    }
  }, 60_000);
});
