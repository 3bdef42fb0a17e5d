import { occurrencesBetween } from './occurrencesBetween';
import { WindowTimes } from '../time/WindowTimes';

const weekend: WindowTimes = {
  timeZone: 'Europe/Paris',
  recurrence: {
    dtstart: '2026-01-02T16:00:00',
    duration: 'P2DT16H',
    rrule: 'FREQ=WEEKLY;BYDAY=FR',
    exdates: ['2026-12-25T16:00:00'],
  },
};

function between(times: WindowTimes, from: string, to: string) {
  return occurrencesBetween(times, {
    start: Date.parse(from),
    end: Date.parse(to),
  }).map(({ start, end }) => [
    new Date(start).toISOString(),
    new Date(end).toISOString(),
  ]);
}

describe('occurrencesBetween', () => {
  it('keeps the time on the wall over a change of clocks', () => {
    expect(
      between(weekend, '2026-03-26T00:00:00Z', '2026-04-04T00:00:00Z'),
    ).toEqual([
      ['2026-03-27T15:00:00.000Z', '2026-03-30T06:00:00.000Z'],
      ['2026-04-03T14:00:00.000Z', '2026-04-06T06:00:00.000Z'],
    ]);
  });

  it('leaves exceptions out', () => {
    expect(
      between(weekend, '2026-12-22T00:00:00Z', '2027-01-02T00:00:00Z'),
    ).toEqual([['2027-01-01T15:00:00.000Z', '2027-01-04T07:00:00.000Z']]);
  });

  it('finds an occurrence under way by its inside, and not by its end', () => {
    expect(
      between(weekend, '2026-04-06T05:59:59Z', '2026-04-06T06:00:00Z'),
    ).toHaveLength(1);
    expect(
      between(weekend, '2026-04-06T06:00:00Z', '2026-04-06T07:00:00Z'),
    ).toEqual([]);
  });
});
