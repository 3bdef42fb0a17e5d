import fc from 'fast-check';
import { DEFAULT_WORKING_CALENDAR } from '../workingCalendar/WorkingCalendar';
import { dateIn } from '../workingCalendar/wallTime';
import { WorkingDays } from '../workingCalendar/workingDays';
import { moveMilestones } from './moveMilestones';

const workingDays = new WorkingDays(DEFAULT_WORKING_CALENDAR);

function window(start: string, timeZone = 'Europe/Paris') {
  const end = new Date(Date.parse(start) + 3_600_000).toISOString();
  return { start, end, timeZone };
}

/** Thursday, 14:00 in Paris. */
const thursday = window('2026-11-26T13:00:00Z');

const due = (dueAt: string, doneAt?: string) => ({
  name: 'Board',
  dueAt,
  doneAt,
});

const dueAfter = (dueAt: string, to: ReturnType<typeof window>) =>
  moveMilestones([due(dueAt)], thursday, to, workingDays)[0].dueAt;

describe('moveMilestones', () => {
  it('keeps the working days between, and the time on the clock', () => {
    // Two working days before Thursday is Tuesday; before Monday it is Thursday.
    expect(
      dueAfter('2026-11-24T16:00:00Z', window('2026-11-30T13:00:00Z')),
    ).toBe('2026-11-26T16:00:00Z');
  });

  it('keeps the time on the clock across its change', () => {
    expect(
      dueAfter('2026-11-25T16:00:00Z', window('2027-04-01T12:00:00Z')),
    ).toBe('2027-03-31T15:00:00Z');
  });

  it('keeps the distance to the start on the day itself', () => {
    expect(
      dueAfter('2026-11-26T12:30:00Z', window('2026-12-01T18:00:00Z')),
    ).toBe('2026-12-01T17:30:00Z');
  });

  it('counts days from a day off', () => {
    // Saturday before, five days.
    expect(
      dueAfter('2026-11-21T09:00:00Z', window('2026-12-03T13:00:00Z')),
    ).toBe('2026-11-28T09:00:00Z');
  });

  it('leaves what is done, and everything where only the end or zone moved', () => {
    const milestones = [
      due('2026-11-24T16:00:00Z', '2026-11-24T10:00:00Z'),
      due('2026-11-25T16:00:00Z'),
    ];
    const [done] = moveMilestones(
      milestones,
      thursday,
      window('2026-12-03T13:00:00Z'),
      workingDays,
    );
    expect(done).toEqual(milestones[0]);
    expect(
      moveMilestones(
        milestones,
        thursday,
        window(thursday.start, 'America/New_York'),
        workingDays,
      ),
    ).toEqual(milestones);
  });

  it('comes back when the release does', () => {
    const day = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(
        day,
        day,
        fc.array(
          fc.record({
            days: fc.integer({ min: -40, max: 40 }),
            // Away from the hours in which clocks change.
            hour: fc.integer({ min: 5, max: 20 }),
          }),
          { maxLength: 5 },
        ),
        fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata'),
        (first, second, offsets, zone) => {
          const at = (days: number, hour: number) =>
            new Date(Date.UTC(2026, 0, 1 + days, hour)).toISOString();
          const from = window(at(first, 12), zone);
          const to = window(at(second, 12), zone);
          const milestones = offsets
            .map(({ days, hour }) => due(at(first + days, hour)))
            .filter(({ dueAt }) =>
              workingDays.includes(dateIn(zone, Date.parse(dueAt))),
            );
          const there = moveMilestones(milestones, from, to, workingDays);
          const back = moveMilestones(there, to, from, workingDays);

          expect(back.map(({ dueAt }) => Date.parse(dueAt))).toEqual(
            milestones.map(({ dueAt }) => Date.parse(dueAt)),
          );
          const sign = (start: string, milestone: { dueAt: string }) =>
            Math.sign(Date.parse(milestone.dueAt) - Date.parse(start));
          expect(there.map(milestone => sign(to.start, milestone))).toEqual(
            milestones.map(milestone => sign(from.start, milestone)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
