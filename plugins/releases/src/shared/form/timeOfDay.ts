/** `1630`, `16.30`, `16` and `16:30` as `16:30` has it; '' for what is no time. */
export function readTimeOfDay(text: string): string {
  const [, hours, minutes = '0'] =
    /^(\d{1,2}?)(?:[:.h ]?([0-5]\d))?$/.exec(text.trim()) ?? [];
  return hours === undefined || Number(hours) > 23
    ? ''
    : `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}
