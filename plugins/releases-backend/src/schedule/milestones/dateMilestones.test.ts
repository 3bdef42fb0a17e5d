import { MILESTONE_KINDS } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import {
  DEFAULT_WORKING_CALENDAR,
  WorkingCalendar,
} from '../workingCalendar/WorkingCalendar';
import { WorkingDays } from '../workingCalendar/workingDays';
import { dateMilestones, templateMilestones } from './dateMilestones';

const DAY = 86_400_000;

const calendars: WorkingCalendar[] = [
  DEFAULT_WORKING_CALENDAR,
  {
    ...DEFAULT_WORKING_CALENDAR,
    days: ['SU', 'MO', 'TU', 'WE', 'TH'],
    holidays: ['2026-12-24', '2026-12-27', '2027-01-03'],
  },
];

describe('templates of milestones', () => {
  it('give back what was taken from a release', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...calendars),
        fc.constantFrom(
          'Europe/Paris',
          'America/New_York',
          'Australia/Lord_Howe',
          'Asia/Kathmandu',
        ),
        fc.integer({ min: 0, max: 800 }),
        fc.uniqueArray(
          fc.record({
            name: fc.string({ minLength: 1, maxLength: 8 }),
            kind: fc.constantFrom(...MILESTONE_KINDS),
            offsetDays: fc.integer({ min: -60, max: 60 }),
            // Away from the hours in which clocks change.
            timeOfDay: fc
              .integer({ min: 4, max: 22 })
              .map(hour => `${String(hour).padStart(2, '0')}:15`),
          }),
          { selector: ({ name }) => name, maxLength: 6 },
        ),
        (calendar, timeZone, day, milestones) => {
          const workingDays = new WorkingDays(calendar);
          const start = new Date(Date.UTC(2026, 0, 1, 12) + day * DAY);
          const window = {
            start: start.toISOString(),
            end: new Date(start.getTime() + DAY).toISOString(),
            timeZone,
          };
          const dated = dateMilestones(
            { timeZone, milestones },
            { window, milestones: [] },
            workingDays,
          );
          expect(
            templateMilestones({ window, milestones: dated }, workingDays),
          ).toEqual({ milestones, moved: [] });
        },
      ),
      { numRuns: 300 },
    );
  });
});
