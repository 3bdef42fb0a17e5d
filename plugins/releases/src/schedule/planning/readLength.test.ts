import { readLength } from './readLength';

describe('readLength', () => {
  it.each([
    ['1:30', 'PT1H30M'],
    [' 2 ', 'PT2H'],
    ['0:45', 'PT45M'],
    ['120:00', 'PT120H'],
    ['1:5', 'PT1H5M'],
  ])('reads %j as %s', (text, duration) => {
    expect(readLength(text)).toBe(duration);
  });

  it.each(['', '0', '0:00', '1:60', '-1', 'two', '1:30:00'])(
    'knows that %j is no length',
    text => {
      expect(readLength(text)).toBeUndefined();
    },
  );
});
