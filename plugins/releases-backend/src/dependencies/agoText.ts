const UNITS: [number, string][] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
];

/** How long ago something was, in words: "3 hours ago". @internal */
export function agoText(seconds: number): string {
  const [length, unit] = UNITS.find(([least]) => seconds >= least) ?? [];
  if (!length) {
    return 'less than a minute ago';
  }
  const count = Math.floor(seconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
