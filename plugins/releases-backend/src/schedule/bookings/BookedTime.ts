import { Interval } from '../recurrence';

/** What can be booked. @internal */
export type BookingTarget = { environment: string } | { resourceRef: string };

/** A time for which something is taken. @internal */
export interface BookedTime {
  id: string;
  target: BookingTarget;
  interval: Interval;
  /** How much of it is taken; absent: all of it. */
  units?: number;
  /** The release it is taken for. */
  releaseId?: string;
  reason: string;
}
