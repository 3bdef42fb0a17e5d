import { Pattern } from './Pattern';

/** Whether the day that a pattern ends on can be said by its name. */
export function endsOnNamedDay(pattern: Pattern): boolean {
  return (
    pattern.every === 'week' &&
    pattern.weekdays.length === 1 &&
    pattern.endsAfterDays <= 7
  );
}
