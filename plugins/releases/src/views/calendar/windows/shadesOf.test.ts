import { shadesOf } from './shadesOf';

const november = { from: '2026-10-25T23:00:00Z', to: '2026-12-06T23:00:00Z' };

function shade(start: string, end: string, effect: 'deny' | 'allow' = 'deny') {
  return { effect, start, end };
}

describe('what freezes cover of a day', () => {
  it('is the part after their start, and the part before their end', () => {
    const items = [shade('2026-11-27T15:00:00Z', '2026-11-30T07:00:00Z')];

    expect(shadesOf(items, november, 'Europe/Paris')).toEqual([
      { day: '2026-11-27', from: 16 / 24, to: 1 },
      { day: '2026-11-28', from: 0, to: 1 },
      { day: '2026-11-29', from: 0, to: 1 },
      { day: '2026-11-30', from: 0, to: 8 / 24 },
    ]);
  });

  it('is told by the clock of the zone, on days of 23 and 25 hours too', () => {
    const items = [shade('2026-03-28T23:00:00Z', '2026-03-29T10:30:00Z')];

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
      shade('2026-10-01T00:00:00Z', '2026-10-26T11:00:00Z'),
      shade('2026-11-03T09:00:00Z', '2026-11-03T15:00:00Z', 'allow'),
    ];

    expect(shadesOf(items, november, 'Europe/Paris')).toEqual([
      { day: '2026-10-26', from: 0, to: 0.5 },
    ]);
  });
});
