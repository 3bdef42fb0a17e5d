import {
  departureAt,
  departuresFrom,
  lastDeparture,
  nextDeparture,
} from './departures';

const at = (instant: string) => Date.parse(instant);

const weekly = (dtstart: string, rrule = 'FREQ=WEEKLY') => ({
  timeZone: 'Europe/Paris',
  recurrence: { dtstart, duration: 'PT2H', rrule, exdates: [] },
});

const starts = (departures: { start: number }[]) =>
  departures.map(({ start }) => new Date(start).toISOString().slice(0, 16));

describe('departures', () => {
  it('are found however far away the first one is', () => {
    expect(
      starts(
        departuresFrom(
          weekly('2099-03-05T10:00:00'),
          at('2026-11-21T00:00:00Z'),
          2,
        ),
      ),
    ).toEqual(['2099-03-05T09:00', '2099-03-12T09:00']);
  });

  it('are each named once across the years', () => {
    const all = starts(
      departuresFrom(
        weekly('2026-01-01T23:30:00', 'FREQ=DAILY'),
        at('2026-01-01T00:00:00Z'),
        1500,
      ),
    );
    expect(all).toHaveLength(1500);
    expect(new Set(all).size).toBe(1500);
  });

  it('begin with the one that is under way, and the next comes after it', () => {
    const train = weekly('2026-11-19T10:00:00');
    const now = at('2026-11-19T09:30:00Z');
    expect(starts(departuresFrom(train, now, 1))).toEqual(['2026-11-19T09:00']);
    expect(starts([nextDeparture(train, now)!])).toEqual(['2026-11-26T09:00']);
  });

  it('have a last one where the rule has an end', () => {
    const train = weekly('2026-11-19T10:00:00', 'FREQ=WEEKLY;COUNT=3');
    expect(starts([lastDeparture(train)!])).toEqual(['2026-12-03T09:00']);
    expect(nextDeparture(train, at('2026-12-03T09:00:00Z'))).toBeUndefined();
    expect(lastDeparture(weekly('2026-11-19T10:00:00'))).toBeUndefined();
  });

  it('are told by their start, to the second', () => {
    const train = weekly('2026-11-19T10:00:00');
    expect(departureAt(train, at('2026-11-26T09:00:00Z'))).toEqual({
      start: at('2026-11-26T09:00:00Z'),
      end: at('2026-11-26T11:00:00Z'),
    });
    expect(departureAt(train, at('2026-11-26T09:00:01Z'))).toBeUndefined();
    expect(departureAt(train, at('2026-11-26T08:59:59Z'))).toBeUndefined();
  });
});
