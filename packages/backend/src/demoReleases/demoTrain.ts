import {
  NewMilestoneTemplateInput,
  NewTrainInput,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

const ZONE = 'Europe/Paris';
const LEAVES_IN_DAYS = 6;

/** The demo releases that take the demo's train, by their external ids. */
export const ABOARD = [
  'fraud-check/1.10.0',
  'checkout/5.3.0',
  'webshop/11.4.0',
];

/** The train of the demo's shop, which leaves every week, next in six days. */
export function demoTrain(now: Date): NewTrainInput {
  const first = DateTime.fromJSDate(now, { zone: ZONE })
    .startOf('day')
    .plus({ days: LEAVES_IN_DAYS })
    .minus({ weeks: 4 })
    .set({ hour: 13 });
  return {
    name: 'Shop train',
    description:
      'What customers see leaves together once a week, providers before those who call them.',
    timeZone: ZONE,
    environment: 'production',
    capacity: 6,
    recurrence: {
      dtstart: first.toFormat("yyyy-MM-dd'T'HH:mm:ss"),
      duration: 'PT5H',
      rrule: 'FREQ=WEEKLY',
    },
    cutoffs: [
      { name: 'Boarding ends', offsetDays: -2, timeOfDay: '17:00' },
      {
        name: 'Approval deadline',
        offsetDays: -1,
        timeOfDay: '12:00',
        requiresState: 'approved',
      },
    ],
    milestones: [{ name: 'Retrospective', offsetDays: 1, timeOfDay: '10:00' }],
  };
}

export const demoTemplate: NewMilestoneTemplateInput = {
  name: 'Ordinary release',
  description: 'The dates that most of the shop goes by.',
  milestones: [
    {
      name: 'Code freeze',
      kind: 'code_freeze',
      offsetDays: -3,
      timeOfDay: '17:00',
    },
    {
      name: 'QA complete',
      kind: 'qa_complete',
      offsetDays: -2,
      timeOfDay: '12:00',
    },
    { name: 'Go/no-go', kind: 'go_no_go', offsetDays: -1, timeOfDay: '12:00' },
    {
      name: 'Retrospective',
      kind: 'review',
      offsetDays: 2,
      timeOfDay: '10:00',
    },
  ],
};
