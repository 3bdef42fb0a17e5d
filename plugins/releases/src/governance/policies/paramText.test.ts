import { GateDue } from '@slipway/backstage-plugin-releases-common';
import { paramText } from './paramText';

const voice = {
  locale: 'en-GB',
  nameOf: (name: string) => name.toUpperCase(),
  yes: 'Yes',
  no: 'No',
  dueText: ({ from, offsetDays }: GateDue) => `${offsetDays} from ${from}`,
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
    [
      [
        {
          id: 'told',
          title: 'Told',
          ownerRef: 'group:default/support',
          link: 'https://example.com/support',
          due: { offsetDays: -2, from: 'window_start' },
        },
        { id: 'read', title: 'Read' },
      ],
      'Told (OWNERREF: support, LINK: https://example.com/support, DUE: -2 from window_start); Read',
    ],
  ])('%j reads %j', (value, text) => {
    expect(paramText(value, voice)).toBe(text);
  });
});
