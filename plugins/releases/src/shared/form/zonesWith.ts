/** The zones of the IANA database, after those that are named and UTC. */
export function zonesWith(...zones: string[]): string[] {
  return [...new Set([...zones, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
