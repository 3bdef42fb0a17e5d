import { timeZoneSchema } from '@slipway/backstage-plugin-releases-common';
import ICAL from 'ical.js';
import { IANAZone } from 'luxon';
import { findIana } from 'windows-iana';

/** The zone of a time in a calendar file, or the name that means none. @internal */
export type IcsZone = { timeZone: string } | { unknown: string };

/** Says in which zone a property is, or that it is in that of the reader. @internal */
export type IcsZones = (
  property: ICAL.Property | null,
  fallback: string,
) => IcsZone;

/** `/freeassociation.sourceforge.net/Europe/Paris` ends with a zone. */
function endings(tzid: string): string[] {
  const parts = tzid.split('/').filter(Boolean);
  return parts.map((_, index) => parts.slice(index).join('/'));
}

/** The zone of a name, in whatever capitals. */
function named(name: string): string[] {
  if (!IANAZone.isValidZone(name)) {
    return [];
  }
  const { timeZone } = new Intl.DateTimeFormat('en', {
    timeZone: name,
  }).resolvedOptions();
  return [name, timeZone].filter(
    zone =>
      zone.toLowerCase() === name.toLowerCase() &&
      timeZoneSchema.safeParse(zone).success,
  );
}

/**
 * Reads the zones of a calendar file: by their IANA names, by where the file
 * says they are (`X-LIC-LOCATION`), by the names that Windows has for them, or
 * by paths that end with an IANA name.
 *
 * @internal
 */
export function icsZones(calendar: ICAL.Component): IcsZones {
  const locations = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map(zone => [
        String(zone.getFirstPropertyValue('tzid')),
        String(zone.getFirstPropertyValue('x-lic-location') ?? ''),
      ]),
  );
  return (property, fallback) => {
    const time = property?.getFirstValue() as ICAL.Time | null;
    if (time?.zone === ICAL.Timezone.utcTimezone) {
      return { timeZone: 'UTC' };
    }
    const tzid = property?.getParameter('tzid');
    if (typeof tzid !== 'string' || tzid === '') {
      return { timeZone: fallback };
    }
    const [timeZone] = [
      tzid,
      locations.get(tzid) ?? '',
      ...findIana(tzid),
      ...endings(tzid),
    ].flatMap(named);
    return timeZone ? { timeZone } : { unknown: tzid };
  };
}
