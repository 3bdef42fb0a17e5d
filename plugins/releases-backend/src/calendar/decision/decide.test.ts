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
    ).toEqual({
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
});
