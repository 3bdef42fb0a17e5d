import { Release } from '@slipway/backstage-plugin-releases-common';
import { findCoReleases } from './CoReleases';

const releaseOf = (id: string, name: string) =>
  ({
    id,
    name,
    state: 'planned',
    environment: 'production',
    components: [{ entityRef: `component:default/${name}` }],
  } as unknown as Release);

const cart = releaseOf('c', 'cart');
const pricing = [releaseOf('p1', 'pricing'), releaseOf('p2', 'pricing')];

const messageFor = async (readable: readonly string[]) => {
  const { problems } = await findCoReleases(
    {
      carriers: async ([entityRef]) =>
        pricing.map(({ id }) => ({ entityRef, releaseId: id })),
      byIds: async () => pricing,
    },
    {
      named: [cart],
      aboard: [],
      coReleaseSets: [['component:default/cart', 'component:default/pricing']],
      readableIds: async ids =>
        new Set(ids.filter(id => readable.includes(id))),
    },
  );
  expect(problems).toMatchObject([{ code: 'co_release_ambiguous' }]);
  return problems[0].message;
};

describe('the releases that ship together', () => {
  it('are named to choose from', async () => {
    expect(await messageFor(['p1', 'p2'])).toContain(
      'more than one release of it: p1 and p2. Name the one',
    );
  });

  it('are named to nobody who may not read them', async () => {
    expect(await messageFor(['p2'])).toContain(
      'more than one release of it: p2 and others that you cannot see. Name',
    );
    expect(await messageFor([])).toContain(
      'more than one release of it, none of which you can see. Ask a release manager to board them.',
    );
  });
});
