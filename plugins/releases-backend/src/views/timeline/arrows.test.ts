import { Release } from '@slipway/backstage-plugin-releases-common';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { arrowsAmong } from './arrows';

const EDGE = {
  consumerRef: 'component:default/web',
  providerRef: 'component:default/api',
};

function release(
  id: string,
  day: number,
  given: Partial<Release> & { requires?: string; toVersion?: string } = {},
): Release {
  const { requires, toVersion, ...rest } = given;
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  return aRelease({
    id,
    window: {
      start: `${date}T10:00:00Z`,
      end: `${date}T11:00:00Z`,
      timeZone: 'UTC',
    },
    components: [
      {
        entityRef: `component:default/${id.split('-')[0]}`,
        toVersion,
        artifacts: [],
        requires: requires
          ? [{ entityRef: EDGE.providerRef, version: requires }]
          : [],
      },
    ],
    ...rest,
  });
}

const told = (releases: Release[]) =>
  arrowsAmong(releases, [EDGE]).map(
    ({ from, to, required, broken }) =>
      `${from} > ${to}${required ? ' required' : ''}${broken ? ' broken' : ''}`,
  );

describe('arrowsAmong', () => {
  it('advises the next release of a consumer to follow its provider', () => {
    expect(
      told([
        release('api-1', 3),
        release('api-2', 5),
        release('web-1', 7),
        release('web-2', 9),
      ]),
    ).toEqual(['api-2 > web-1']);
  });

  it('advises what breaks to follow its consumers', () => {
    expect(
      told([release('web-1', 3), release('api-1', 5, { impact: 'breaking' })]),
    ).toEqual(['web-1 > api-1']);
    expect(
      told([release('api-1', 3, { impact: 'breaking' }), release('web-1', 5)]),
    ).toEqual([]);
  });

  it.each([
    ['what is over', { state: 'completed' as const }],
    ['another environment', { environment: 'staging' }],
  ])('advises nothing about %s', (_, given) => {
    expect(told([release('api-1', 3), release('web-1', 5, given)])).toEqual([]);
    expect(told([release('api-1', 3, given), release('web-1', 5)])).toEqual([]);
  });

  it('advises nothing about what changes nothing', () => {
    expect(
      told([release('api-1', 3, { impact: 'none' }), release('web-1', 5)]),
    ).toEqual([]);
  });

  it('requires what a release states, and says where that is broken', () => {
    expect(
      told([
        release('api-1', 7, { toVersion: '2.0.0' }),
        release('web-1', 5, { requires: '>=2.0.0' }),
      ]),
    ).toEqual(['api-1 > web-1 required broken']);
    expect(
      told([
        release('api-1', 3, { toVersion: '2.0.0' }),
        release('web-1', 5, { requires: '>=2.0.0' }),
      ]),
    ).toEqual(['api-1 > web-1 required']);
  });

  it('requires the order aboard one departure of a train', () => {
    const aboard = { trainId: 't', trainDeparture: '2026-11-20T10:00:00Z' };
    expect(
      told([release('api-1', 7, aboard), release('web-1', 5, aboard)]),
    ).toEqual(['api-1 > web-1 required broken']);
    expect(
      told([
        release('api-1', 7, aboard),
        release('web-1', 5, {
          ...aboard,
          trainDeparture: '2026-11-27T10:00:00Z',
        }),
      ]),
    ).toEqual([]);
  });

  it('has no order for those that each would have to come first', () => {
    const aboard = { trainId: 't' };
    expect(
      arrowsAmong(
        [release('api-1', 7, aboard), release('web-1', 5, aboard)],
        [
          EDGE,
          { consumerRef: EDGE.providerRef, providerRef: EDGE.consumerRef },
        ],
      ),
    ).toEqual([]);
  });
});
