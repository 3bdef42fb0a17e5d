/** The midnight at which a month begins. @internal */
export function monthStart(year: number, month: number): number {
  // Date.UTC takes the years 0 to 99 for those of the last century.
  return year >= 0 && year < 100
    ? new Date(0).setUTCFullYear(year, month - 1, 1)
    : Date.UTC(year, month - 1, 1);
}
