/** `1:30`, `2`, `0:45` as an ISO 8601 duration; undefined for what is none. */
export function readLength(text: string): string | undefined {
  const [, hours, minutes = '0'] =
    /^(\d{1,3})(?::([0-5]?\d))?$/.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) + Number(minutes) === 0) {
    return undefined;
  }
  return [
    'PT',
    Number(hours) > 0 ? `${Number(hours)}H` : '',
    Number(minutes) > 0 ? `${Number(minutes)}M` : '',
  ].join('');
}
