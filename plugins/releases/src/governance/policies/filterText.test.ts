import { filterText } from './filterText';

describe('filterText', () => {
  it.each([
    [{ 'spec.system': 'payments' }, 'spec.system = payments'],
    [
      { kind: 'component', 'spec.tier': '1' },
      'kind = component, spec.tier = 1',
    ],
    [
      { 'spec.system': { $in: ['payments'] } },
      '{"spec.system":{"$in":["payments"]}}',
    ],
  ])('tells %p', (filter, text) => {
    expect(filterText(filter)).toBe(text);
  });
});
