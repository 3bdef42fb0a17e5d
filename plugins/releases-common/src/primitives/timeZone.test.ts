import { ianaSpelling } from './ianaSpelling';
import { timeZoneSchema } from './timeZone';

/** What the schema says of a zone; undefined where it takes it. */
function refusal(zone: string): string | undefined {
  return timeZoneSchema.safeParse(zone).error?.issues[0].message;
}

const ALIASES = [
  ...['US/Pacific', 'US/East-Indiana', 'US/Indiana-Starke', 'GB', 'GB-Eire'],
  ...['Asia/Calcutta', 'Asia/Kolkata', 'Asia/Katmandu', 'Asia/Kathmandu'],
  ...['Europe/Kiev', 'Europe/Kyiv', 'America/Buenos_Aires', 'EST5EDT'],
  ...['America/Argentina/ComodRivadavia', 'America/Knox_IN', 'Australia/LHI'],
  ...['Brazil/DeNoronha', 'Chile/EasterIsland', 'Mexico/BajaNorte', 'NZ-CHAT'],
  ...['Etc/GMT+5', 'Etc/GMT-14', 'Etc/GMT0', 'Etc/UCT', 'GMT+0', 'W-SU', 'EST'],
  ...['Etc/Greenwich', 'Etc/Universal', 'Etc/Zulu', 'Etc/UTC', 'UTC', 'Zulu'],
];

const NAMES = [
  ...Intl.supportedValuesOf('timeZone'),
  ...ALIASES,
  ...['America/Argentina/Buenos_Aires', 'America/North_Dakota/New_Salem'],
  ...['America/Port-au-Prince', 'America/Port_of_Spain', 'Europe/Isle_of_Man'],
  ...['Africa/Dar_es_Salaam', 'Antarctica/DumontDUrville'],
  ...['Antarctica/McMurdo', 'Australia/NSW', 'Australia/ACT'],
];

describe('the schema of time zones', () => {
  it.each(NAMES)('takes %s', zone => {
    expect(refusal(zone)).toBeUndefined();
  });

  it.each(
    NAMES.filter(zone => zone.toLowerCase() !== zone).map(zone => [
      zone.toLowerCase(),
      zone,
    ]),
  )('asks to write %s as %s', (lower, zone) => {
    expect(refusal(lower)).toBe(
      `Names of time zones have their own capitals. Write ${zone}.`,
    );
    expect(ianaSpelling(zone.toUpperCase())).toBe(zone);
  });

  it.each([
    ...['+05:30', '-03', '-0300', '+00:00', 'UTC+3', 'GMT+5', 'Z', ''],
    ...['Paris', 'Europe', 'Europe/', '/Paris', 'Europe/Atlantis', 'CEST'],
    // what only runtimes know
    ...['PST', 'IST', 'ACT', 'SystemV/EST5', 'Factory', 'localtime'],
    ...['Europe/Paris ', ' UTC', 'Etc/GMT+99', 'Europe/../Paris'],
  ])('refuses %j, and names what one may write', zone => {
    expect(refusal(zone)).toBe(
      'This is not a time zone of the IANA database. Use a name such as Europe/Paris or UTC.',
    );
  });
});
