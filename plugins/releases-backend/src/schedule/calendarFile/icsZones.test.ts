import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { inTurns } from '../../platform';
import { componentsOf, propertiesOf } from './IcsComponent';
import { icsZones } from './icsZones';
import { readCalendarFile } from './readCalendarFile';

/** The zone of a start that a file gives in such a way. */
async function zoneOf(start: string, ...zones: string[]) {
  const [calendar] = await inTurns(
    readCalendarFile(
      [
        'BEGIN:VCALENDAR',
        ...zones,
        'BEGIN:VEVENT',
        `DTSTART${start}`,
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    ),
  );
  const [event] = componentsOf(calendar, 'vevent');
  const [property] = propertiesOf(event, 'dtstart');
  return icsZones(calendar)(property, 'Asia/Tokyo');
}

const at = ':20310101T000000';

describe('icsZones', () => {
  it.each([
    [`;TZID=Europe/Paris${at}`, 'Europe/Paris'],
    [`;TZID=europe/paris${at}`, 'Europe/Paris'],
    [`;TZID="tzone://Microsoft/Utc"${at}`, 'UTC'],
    [`;TZID=/Europe/Paris${at}`, 'Europe/Paris'],
    [`;TZID=W. Europe Standard Time${at}`, 'Europe/Berlin'],
    [`;TZID="W. Europe Standard Time"${at}`, 'Europe/Berlin'],
    [`;TZID=Romance Standard Time${at}`, 'Europe/Paris'],
    [`;TZID=Eastern Standard Time${at}`, 'America/New_York'],
    [`;TZID=/freeassociation.sourceforge.net/Europe/Rome${at}`, 'Europe/Rome'],
    [
      `;TZID=/mozilla.org/20050126_1/America/Indiana/Knox${at}`,
      'America/Indiana/Knox',
    ],
    [`${at}Z`, 'UTC'],
    [at, 'Asia/Tokyo'],
    [';VALUE=DATE:20310101', 'Asia/Tokyo'],
  ])('reads DTSTART%s in %s', async (start, timeZone) => {
    expect(await zoneOf(start)).toBe(timeZone);
  });

  it('goes where the file says that a zone of its own is', async () => {
    expect(
      await zoneOf(
        `;TZID=Head office${at}`,
        'BEGIN:VTIMEZONE',
        'TZID:Head office',
        'X-LIC-LOCATION:Europe/Madrid',
        'END:VTIMEZONE',
      ),
    ).toBe('Europe/Madrid');
  });

  it.each([
    'Customized Time Zone',
    'Europe',
    'Romance/Standard Time',
    'CST',
    'UTC+01',
  ])('does not guess what %s is', async tzid => {
    await expect(zoneOf(`;TZID=${tzid}${at}`)).rejects.toThrow(
      `"${tzid}" is not a time zone`,
    );
  });

  it('knows every name that Windows has', async () => {
    const names = WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName);
    for (const name of names) {
      expect(await zoneOf(`;TZID="${name}"${at}`)).toMatch(/^UTC$|\//);
    }
  });
});
