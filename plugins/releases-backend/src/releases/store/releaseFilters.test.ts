import { databaseIds } from '../../__testUtils__/databases';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { ships, withReleasesStore } from './__testUtils__/withReleasesStore';
import { ReleaseFilter } from './ReleaseFilter';

describe.each(databaseIds)('filtering releases on %s', databaseId => {
  const { insert, namesOf } = withReleasesStore(databaseId);

  it('finds by each filter', async () => {
    const lone = { window: undefined, components: [] };
    await insert(
      aRelease({ name: 'a', tags: ['x', 'y'], state: 'draft', trainId: 't1' }),
      aRelease({
        name: 'b',
        ...lone,
        environment: 'staging',
        kind: 'emergency',
        ownerRef: undefined,
      }),
      aRelease({
        name: 'c',
        components: ships('ledger', 'webshop'),
        impact: 'breaking',
        hold: { reason: 'r', by: 'user:default/u', at: '2026-11-20T00:00:00Z' },
      }),
      aRelease({ name: 'd', ...lone, archivedAt: '2026-11-20T00:00:00Z' }),
      aRelease({
        name: 'e',
        window: undefined,
        components: ships('webshop'),
        milestones: [{ name: 'm', dueAt: '2026-11-26T00:00:00Z' }],
      }),
    );
    expect(await namesOf({})).toEqual(['a', 'b', 'c', 'e']);
    expect(await namesOf({ archived: true })).toEqual(['d']);
    expect(await namesOf({ withArchived: true })).toHaveLength(5);
    expect(await namesOf({ tag: ['y', 'z'] })).toEqual(['a']);
    expect(await namesOf({ state: ['draft'] })).toEqual(['a']);
    expect(await namesOf({ trainId: ['t1'] })).toEqual(['a']);
    expect(await namesOf({ environment: ['staging'] })).toEqual(['b']);
    expect(await namesOf({ kind: ['emergency'] })).toEqual(['b']);
    expect(await namesOf({ impact: ['breaking'] })).toEqual(['c']);
    expect(await namesOf({ held: true })).toEqual(['c']);
    expect(await namesOf({ held: false })).toEqual(['a', 'b', 'e']);
    expect(
      await namesOf({ ownerRef: ['group:default/payments-team'] }),
    ).toEqual(['a', 'c', 'e']);
    expect(await namesOf({ system: ['system:default/money'] })).toEqual(['c']);
    expect(await namesOf({ scope: 'none' })).toEqual([]);
    const around = { entityRefs: ['component:default/checkout'] };
    expect(await namesOf({ around: { ...around, neighbours: [] } })).toEqual([
      'a',
    ]);
    expect(
      await namesOf({ around: { ...around, neighbours: ['upstream'] } }),
    ).toEqual(['a', 'c']);
    expect(
      await namesOf({
        around: { ...around, neighbours: ['upstream', 'downstream'] },
      }),
    ).toEqual(['a', 'c', 'e']);
    const span = { from: '2026-11-26T00:00:00Z', to: '2026-11-26T14:00:00Z' };
    expect(await namesOf(span)).toEqual(['a', 'c']);
    expect(await namesOf({ calendar: span })).toEqual(['a', 'c', 'e']);
    const calendarAround = (
      name: string,
      neighbours: ('upstream' | 'downstream')[],
    ) =>
      namesOf({
        calendar: {
          ...span,
          around: { entityRefs: [`component:default/${name}`], neighbours },
        },
      });
    expect(await calendarAround('checkout', ['upstream'])).toEqual(['a', 'c']);
    // The milestones of a neighbour are its own business.
    expect(
      await calendarAround('checkout', ['upstream', 'downstream']),
    ).toEqual(['a', 'c']);
    expect(await calendarAround('webshop', [])).toEqual(['c', 'e']);
    expect(await namesOf({ from: '2026-11-26T14:30:00Z' })).toEqual([]);
    expect(await namesOf({ to: '2026-11-26T13:00:00Z' })).toEqual([]);
  });

  it('searches for all words, and takes wildcards for what they are', async () => {
    await insert(
      aRelease({ name: 'Checkout 5.3.0', description: '100% of traffic' }),
      aRelease({ name: 'ledger 2', components: ships('ledger') }),
    );
    expect(await namesOf({ q: 'CHECKOUT traffic' })).toEqual([
      'Checkout 5.3.0',
    ]);
    expect(await namesOf({ q: '100%' })).toEqual(['Checkout 5.3.0']);
    expect(await namesOf({ q: '%' })).toEqual(['Checkout 5.3.0']);
    expect(await namesOf({ q: '_' })).toEqual([]);
    expect(await namesOf({ q: 'checkout ledger' })).toEqual([]);
    expect(await namesOf({ q: "'; drop table releases" })).toEqual([]);
  });

  it('searches beside every other filter', async () => {
    await insert(
      aRelease({ name: 'Zürich 1', state: 'draft' }),
      aRelease({ name: 'Zürich 2', state: 'approved', tags: ['x'] }),
      aRelease({ name: 'Zürich 3', components: ships('ledger') }),
      aRelease({ name: 'Zürich 4', archivedAt: '2026-11-20T00:00:00Z' }),
      aRelease({ name: 'Basel', state: 'draft', tags: ['x'] }),
    );
    const found = (filter: Partial<ReleaseFilter>) =>
      namesOf({ q: 'ZÜRICH', ...filter });
    expect(await found({})).toEqual(['Zürich 1', 'Zürich 2', 'Zürich 3']);
    expect(await found({ state: ['draft', 'approved'] })).toEqual([
      'Zürich 1',
      'Zürich 2',
    ]);
    expect(await found({ archived: true })).toEqual(['Zürich 4']);
    expect(await found({ system: ['system:default/money'] })).toEqual([
      'Zürich 3',
    ]);
    expect(
      await found({
        scope: { not: { key: 'tag', values: ['x'] } },
        state: ['draft', 'approved'],
      }),
    ).toEqual(['Zürich 1']);
    expect(await found({ scope: 'none' })).toEqual([]);
  });
});
