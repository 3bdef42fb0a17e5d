import fc from 'fast-check';
import { sampleWindowItem } from '../../../__testUtils__/sampleWindows';
import { joined, shadesOf } from './shadesOf';

const november = { from: '2026-10-25T23:00:00Z', to: '2026-12-06T23:00:00Z' };

describe('what freezes cover of a day', () => {
  it('is the part after their start, and the part before their end', () => {
    const items = [
      sampleWindowItem('2026-11-27T15:00:00Z', '2026-11-30T07:00:00Z'),
    ];

    expect(shadesOf(items, november, 'Europe/Paris')).toEqual([
      { day: '2026-11-27', from: 16 / 24, to: 1 },
      { day: '2026-11-28', from: 0, to: 1 },
      { day: '2026-11-29', from: 0, to: 1 },
      { day: '2026-11-30', from: 0, to: 8 / 24 },
    ]);
  });

  it('is told by the clock of the zone, on days of 23 and 25 hours too', () => {
    const items = [
      sampleWindowItem('2026-03-28T23:00:00Z', '2026-03-29T10:30:00Z'),
    ];

    expect(
      shadesOf(
        items,
        { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' },
        'Europe/Paris',
      ),
    ).toEqual([{ day: '2026-03-29', from: 0, to: 0.5 }]);
  });

  it('ends where the page does, and leaves allow windows alone', () => {
    const items = [
      sampleWindowItem('2026-10-01T00:00:00Z', '2026-10-26T11:00:00Z'),
      sampleWindowItem('2026-11-03T09:00:00Z', '2026-11-03T15:00:00Z', {
        effect: 'allow',
      }),
    ];

    expect(shadesOf(items, november, 'Europe/Paris')).toEqual([
      { day: '2026-10-26', from: 0, to: 0.5 },
    ]);
  });

  it('leaves freezes alone that are for some of what is shown', () => {
    const items = [
      sampleWindowItem('2026-11-03T09:00:00Z', '2026-11-03T15:00:00Z', {
        covers: 'some',
      }),
    ];

    expect(shadesOf(items, november, 'Europe/Paris')).toEqual([]);
  });

  it('covers an instant once, however freezes overlap', () => {
    const intervals = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }))
        .map(([start, length]) => ({ start, end: start + length })),
    );
    fc.assert(
      fc.property(intervals, fc.integer({ min: 0, max: 80 }), (given, at) => {
        const covers = ({ start, end }: { start: number; end: number }) =>
          start <= at && at < end;
        expect(joined(given).filter(covers)).toHaveLength(
          given.some(covers) ? 1 : 0,
        );
      }),
    );
  });
});
