import { decide } from './decide';
import { DecidableWindow } from './DecidableWindow';

const weekendFreeze: DecidableWindow = {
  id: 'weekend',
  name: 'Weekend freeze',
  effect: 'deny',
  reason: 'No hands on deck',
  times: {
    timeZone: 'Europe/Paris',
    recurrence: {
      dtstart: '2026-01-02T16:00:00',
      duration: 'P2DT16H',
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
      exdates: [],
    },
  },
  scope: { environments: [], releaseKinds: [] },
  inFlight: 'finish',
};

describe('decide', () => {
  it('says until when it is closed, on the clocks of the window', () => {
    expect(
      decide(
        {
          at: Date.parse('2026-12-05T12:00:00Z'),
          subject: { releaseKind: 'normal' },
        },
        [weekendFreeze],
      ),
    ).toMatchObject({
      allowed: false,
      at: '2026-12-05T12:00:00Z',
      sentence:
        'Closed until Mon 7 Dec 2026 08:00 (Europe/Paris): Weekend freeze. No hands on deck.',
      reasons: [
        {
          windowId: 'weekend',
          name: 'Weekend freeze',
          effect: 'deny',
          code: 'inside_freeze',
          sentence:
            'Weekend freeze until Mon 7 Dec 2026 08:00 (Europe/Paris). No hands on deck.',
          until: '2026-12-07T07:00:00Z',
        },
      ],
      nextOpen: '2026-12-07T07:00:00Z',
      nextClose: '2026-12-11T15:00:00Z',
    });
  });

  const once = (id: string, start: string, end: string): DecidableWindow => ({
    ...weekendFreeze,
    id,
    name: id,
    times: { timeZone: 'Europe/Paris', start, end },
  });
  const daily = (dtstart: string, duration: string): DecidableWindow => ({
    ...weekendFreeze,
    id: 'daily',
    times: {
      timeZone: 'Europe/Paris',
      recurrence: { dtstart, duration, rrule: 'FREQ=DAILY', exdates: [] },
    },
  });
  const answers = (windows: DecidableWindow[], ...instants: string[]) =>
    instants.map(at => {
      const { allowed, nextOpen, nextClose } = decide(
        { at: Date.parse(at), subject: { releaseKind: 'normal' } },
        windows,
      );
      return [allowed ? 'open' : 'closed', nextOpen, nextClose];
    });

  it('has the start of a freeze inside and its end outside', () => {
    const [start, end] = ['2026-12-01T08:00:00Z', '2026-12-01T10:00:00Z'];
    expect(
      answers(
        [once('a', start, end)],
        '2026-12-01T07:59:59.999Z',
        start,
        '2026-12-01T09:59:59.999Z',
        end,
      ),
    ).toEqual([
      ['open', end, start],
      ['closed', end, undefined],
      ['closed', end, undefined],
      ['open', undefined, undefined],
    ]);
  });

  it('takes freezes that touch as one, and opens for no instant between', () => {
    const windows = [
      once('b', '2026-12-01T10:00:00Z', '2026-12-01T12:00:00Z'),
      once('a', '2026-12-01T08:00:00Z', '2026-12-01T10:00:00Z'),
    ];
    const end = '2026-12-01T12:00:00Z';
    expect(
      answers(windows, '2026-12-01T08:00:00Z', '2026-12-01T10:00:00Z'),
    ).toEqual([
      ['closed', end, undefined],
      ['closed', end, undefined],
    ]);
  });

  it('closes in the first of two hours when clocks go back', () => {
    expect(
      answers(
        [daily('2026-10-01T02:00:00', 'PT1H')],
        '2026-10-25T00:30:00Z',
        '2026-10-25T01:30:00Z',
      ),
    ).toEqual([
      ['closed', '2026-10-25T01:00:00Z', '2026-10-26T01:00:00Z'],
      ['open', '2026-10-26T02:00:00Z', '2026-10-26T01:00:00Z'],
    ]);
  });

  it('closes after the hour that clocks skip, by the offset before it', () => {
    expect(
      answers(
        [daily('2026-03-01T02:30:00', 'PT1H')],
        '2026-03-29T01:15:00Z',
        '2026-03-29T01:30:00Z',
      ),
    ).toEqual([
      ['open', '2026-03-29T02:30:00Z', '2026-03-29T01:30:00Z'],
      ['closed', '2026-03-29T02:30:00Z', '2026-03-30T00:30:00Z'],
    ]);
  });

  it('refuses what is no instant', () => {
    const ask = () =>
      decide({ at: NaN, subject: { releaseKind: 'normal' } }, [weekendFreeze]);
    expect(ask).toThrow(RangeError);
  });
});
