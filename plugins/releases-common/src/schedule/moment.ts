import { z } from 'zod';
import { requiredText } from '../primitives';
import { offsetDaysSchema, timeOfDaySchema } from './milestoneTemplate';
import { durationSchema } from './recurrence';

/**
 * A date of a train: so long before its departure, or so many working days
 * from it.
 *
 * @internal
 */
export const momentShape = {
  name: requiredText(200),
  before: durationSchema.optional().meta({
    description:
      'How long before the departure; weeks and days follow the calendar, hours are exact',
  }),
  offsetDays: offsetDaysSchema.optional().meta({
    description:
      'Instead of `before`: working days from the day of the departure; negative means before',
  }),
  timeOfDay: timeOfDaySchema.optional().meta({
    description:
      'With `offsetDays`: the time of that day. Defaults to that of the departure',
  }),
};

interface Moment {
  before?: string;
  offsetDays?: number;
  timeOfDay?: string;
}

/** Whether it says when in one way. @internal */
export function checkMoment(moment: Moment, context: z.core.$RefinementCtx) {
  const issue = (path: string, code: string, message: string) =>
    context.addIssue({
      code: 'custom',
      path: [path],
      message,
      params: { code },
    });
  if (moment.before === undefined && moment.offsetDays === undefined) {
    issue(
      'before',
      'required',
      'Say when: give before, such as P2D, or offsetDays, such as -2.',
    );
  } else if (moment.before !== undefined && moment.offsetDays !== undefined) {
    issue(
      'before',
      'moment_twice',
      'Give either before or offsetDays, not both.',
    );
  } else if (moment.timeOfDay !== undefined && moment.before !== undefined) {
    issue(
      'timeOfDay',
      'moment_twice',
      'A time of day goes with offsetDays; leave it out, or put offsetDays in place of before.',
    );
  }
}
