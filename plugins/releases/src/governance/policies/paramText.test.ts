import { paramText } from './paramText';

const voice = {
  locale: 'en-GB',
  nameOf: (name: string) => name.toUpperCase(),
  yes: 'Yes',
  no: 'No',
};

describe('a parameter in words', () => {
  it.each([
    ['test.unit', 'test.unit'],
    ['P7D', '7 days'],
    ['PT1H30M', '1 hour, 30 minutes'],
    ['Paris', 'Paris'],
    ['group:default/qa', 'qa'],
    [true, 'Yes'],
    [0.98, '0.98'],
    [['a', 'b'], 'a, b'],
    [undefined, ''],
    [[{ metric: 'passRate', op: '>=', value: 0.98 }], 'passRate ≥ 0.98'],
    [
      [
        { from: ['owner'], required: 1 },
        { from: ['group:default/qa'], required: 2 },
      ],
      'FROM: owner, REQUIRED: 1; FROM: qa, REQUIRED: 2',
    ],
  ])('%j reads %j', (value, text) => {
    expect(paramText(value, voice)).toBe(text);
  });
});
