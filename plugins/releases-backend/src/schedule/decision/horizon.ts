/** Five years after an instant, the same day and time in UTC. @internal */
export function fiveYearsAfter(instant: number): number {
  const date = new Date(instant);
  return date.setUTCFullYear(date.getUTCFullYear() + 5);
}
