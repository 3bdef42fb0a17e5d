import { droppedWindow } from './droppedWindow';

const window = {
  start: '2026-10-23T12:10:00Z',
  end: '2026-10-23T13:40:00Z',
  timeZone: 'Europe/Paris',
};

const still = { years: 0, months: 0, days: 0, milliseconds: 0 };

describe('droppedWindow', () => {
  it('keeps the time of day and the length over a change of clocks', () => {
    expect(droppedWindow(window, { ...still, days: 4 })).toEqual({
      start: '2026-10-27T13:10:00Z',
      end: '2026-10-27T14:40:00Z',
      timeZone: 'Europe/Paris',
    });
  });

  it('moves back, and by hours', () => {
    expect(
      droppedWindow(window, { ...still, days: -1, milliseconds: 5_400_000 }),
    ).toEqual({
      start: '2026-10-22T13:40:00Z',
      end: '2026-10-22T15:10:00Z',
      timeZone: 'Europe/Paris',
    });
  });
});
