import { mockServices } from '@backstage/backend-test-utils';
import { JsonValue } from '@backstage/types';
import { readEnvironments } from './readEnvironments';

const read = (environments?: JsonValue) =>
  readEnvironments(
    mockServices.rootConfig({
      data: environments === undefined ? {} : { releases: { environments } },
    }),
  );

describe('releases.environments', () => {
  it('is staging and production where it says nothing', () => {
    expect(read()).toEqual([
      { name: 'staging', tier: 'staging' },
      { name: 'production', tier: 'production' },
    ]);
  });

  it('is kept in its order', () => {
    const environments = [
      { name: 'QA', title: 'Quality', tier: 'testing' },
      { name: 'eu-production', tier: 'production' },
      { name: 'sandbox' },
    ];
    expect(read(environments)).toEqual([
      { ...environments[0], name: 'qa' },
      ...environments.slice(1),
    ]);
  });

  it.each([
    [[], 'Name at least one environment'],
    [{ name: 'qa' }, 'Give a list of environments'],
    [[{ name: 'not so' }], '0.name: Use letters, digits'],
    [[{ title: 'x' }], '0.name: '],
    [[{ name: 'qa', tier: 'live' }], '0.tier: Use one of the tiers'],
    [[{ name: 'qa', order: 1 }], '0.order: '],
    [
      [{ name: 'qa' }, { name: 'QA' }],
      '1.name: There is another environment qa. Name each once.',
    ],
  ])('refuses %j by name', (environments, message) => {
    expect(() => read(environments)).toThrow(
      `The configuration releases.environments is wrong. ${message}`,
    );
  });
});
