import { atOnce } from '../../platform/time/steps';
import { RuleStarts } from '../recurrence/occurrences/RuleStarts';
import { decide } from './decide';
import { decideAsked } from './decideAsked';
import { DecidableWindow } from './DecidableWindow';
import { WindowCalendar } from './WindowCalendar';

/** Starts that rules were asked for. */
let starts = 0;

beforeAll(() => {
  const { between } = RuleStarts.prototype;
  jest
    .spyOn(RuleStarts.prototype, 'between')
    .mockImplementation(function* counted(this: RuleStarts, span) {
      for (const start of between.call(this, span)) {
        starts++;
        yield start;
      }
    });
});

beforeEach(() => {
  starts = 0;
});

function daily(place: number, given: Partial<DecidableWindow> = {}) {
  const hour = String(place % 20).padStart(2, '0');
  return {
    id: `${place}`,
    name: `Freeze ${place}`,
    effect: 'deny' as const,
    reason: '',
    times: {
      timeZone: 'Europe/Paris',
      recurrence: {
        dtstart: `2026-01-01T${hour}:${String(place % 60).padStart(2, '0')}:00`,
        duration: 'PT1H',
        rrule: 'FREQ=DAILY',
        exdates: [],
      },
    },
    scope: { environments: [], releaseKinds: [] },
    inFlight: 'finish' as const,
    ...given,
  };
}

const many = (count: number, given?: Partial<DecidableWindow>) =>
  Array.from({ length: count }, (_, place) => daily(place, given));

const subject = {
  entity: { kind: 'Component', spec: { type: 'service' } },
  environment: 'production',
  releaseKind: 'normal' as const,
};

const at = (instant: string) => Date.parse(instant);

describe('the work of deciding', () => {
  it.each([
    '2026-11-28T12:00:00Z',
    '2500-01-01T00:00:00Z',
    '9990-06-01T00:00:00Z',
  ])('is a month of each window at %s, not five years', instant => {
    const calendar = new WindowCalendar(many(150));
    const { nextOpen, nextClose } = decide(
      { at: at(instant), subject },
      calendar,
    );
    expect(nextOpen).toBeDefined();
    expect(nextClose).toBeDefined();
    // Stretches of 32 days and their edges, and the instants of the reasons.
    expect(starts).toBeLessThan(150 * 80);
  });

  it('is none for windows that are for something else', () => {
    const calendar = new WindowCalendar([
      ...many(50, { scope: { environments: ['staging'], releaseKinds: [] } }),
      ...many(50, {
        scope: {
          entityFilter: { 'spec.type': 'website' },
          environments: [],
          releaseKinds: [],
        },
      }),
    ]);
    decide({ at: at('2026-11-28T12:00:00Z'), subject }, calendar);
    expect(starts).toBe(0);
  });

  it('is done once for all who ask about the same windows', () => {
    const calendar = new WindowCalendar(many(150));
    const ask = (instant: string) =>
      decide({ at: at(instant), subject }, calendar).allowed;
    ask('2026-11-28T12:00:00Z');
    starts = 0;
    ask('2026-11-28T13:00:00Z');
    // What is under way then is asked of each.
    expect(starts).toBeLessThan(150 * 20);
  });

  it('of a time that is closed for years does not go through all windows', () => {
    const always = daily(1000, {
      times: {
        timeZone: 'UTC',
        start: '2026-01-01T00:00:00Z',
        end: '2040-01-01T00:00:00Z',
      },
    });
    const calendar = new WindowCalendar([...many(500), always]);
    const decision = decide(
      { at: at('2027-01-01T00:00:00Z'), subject },
      calendar,
    );
    expect(decision.sentence).toMatch(/^Closed for the next five years: /);
    // What is under way is asked of each, no more.
    expect(starts).toBeLessThan(500 * 20);
  });

  it('pauses between windows', () => {
    const calendar = new WindowCalendar(many(1000));
    const steps = decideAsked(
      { at: at('2026-11-28T12:00:00Z'), subject: { releaseKind: 'normal' } },
      calendar,
    );
    let longest = 0;
    let pauses = 0;
    for (;;) {
      const before = starts;
      if (steps.next().done) {
        break;
      }
      pauses++;
      longest = Math.max(longest, starts - before);
    }
    expect(pauses).toBeGreaterThan(1000);
    expect(longest).toBeLessThan(64 * 50);
    expect(
      atOnce(
        decideAsked(
          {
            at: at('2026-11-28T12:00:00Z'),
            subject: { releaseKind: 'normal' },
          },
          calendar,
        ),
      ).missing,
    ).toEqual([]);
  });
});
