import ICAL from 'ical.js';
import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { icsZones } from './readIcsZone';

/** The zone of a start that a file gives in such a way. */
function zoneOf(start: string, ...zones: string[]) {
  const calendar = new ICAL.Component(
    ICAL.parse(
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
  const [event] = calendar.getAllSubcomponents('vevent');
  return icsZones(calendar)(event.getFirstProperty('dtstart'), 'Asia/Tokyo');
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
  ])('reads DTSTART%s in %s', (start, timeZone) => {
    expect(zoneOf(start)).toEqual({ timeZone });
  });

  it('goes where the file says that a zone of its own is', () => {
    expect(
      zoneOf(
        `;TZID=Head office${at}`,
        'BEGIN:VTIMEZONE',
        'TZID:Head office',
        'X-LIC-LOCATION:Europe/Madrid',
        'END:VTIMEZONE',
      ),
    ).toEqual({ timeZone: 'Europe/Madrid' });
  });

  it.each([
    'Customized Time Zone',
    'Europe',
    'Romance/Standard Time',
    'CST',
    'UTC+01',
  ])('does not guess what %s is', tzid => {
    expect(zoneOf(`;TZID=${tzid}${at}`)).toEqual({ unknown: tzid });
  });

  it('knows every name that Windows has', () => {
    const wrong = WINDOWS_TO_IANA_MAP.map(
      ({ windowsName }) => windowsName,
    ).filter(name => 'unknown' in zoneOf(`;TZID="${name}"${at}`));
    expect(wrong).toEqual([]);
  });
});
