import { NewBooking } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

const ZONE = 'Europe/Paris';

/** What the demo's shop has booked, dated around now. */
export function demoBookings(now: Date): NewBooking[] {
  const today = DateTime.fromJSDate(now, { zone: ZONE }).startOf('day');
  const at = (days: number, hour: number) =>
    today.plus({ days }).set({ hour }).toUTC().toISO({
      suppressMilliseconds: true,
    }) ?? '';
  return [
    {
      environment: 'staging',
      start: at(2, 9),
      end: at(2, 17),
      reason: 'Load test before the peak season',
    },
    {
      resourceRef: 'resource:default/ledger-database',
      start: at(9, 6),
      end: at(9, 8),
      reason: 'Upgrade of the database',
    },
  ];
}
