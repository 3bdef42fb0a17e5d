import { timeZoneSchema } from '@slipway/backstage-plugin-releases-common';
import { IANAZone } from 'luxon';
import { findIana } from 'windows-iana';
import {
  componentsOf,
  IcsComponent,
  IcsProperty,
  valueOf,
} from './IcsComponent';
import { IcsRefusal } from './IcsRefusal';

/**
 * Says in which zone a property is. What has no zone of its own, as whole days,
 * is in that of the reader.
 *
 * @throws an {@link IcsRefusal} for a name that means no zone
 * @internal
 */
export type IcsZones = (property: IcsProperty, fallback: string) => string;

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
export function icsZones(calendar: IcsComponent): IcsZones {
  const locations = new Map(
    componentsOf(calendar, 'vtimezone').map(zone => [
      valueOf(zone, 'tzid') ?? '',
      valueOf(zone, 'x-lic-location') ?? '',
    ]),
  );
  return ({ name, params, values }, fallback) => {
    if (/^\d{8}T\d*Z$/i.test(values[0] ?? '')) {
      return 'UTC';
    }
    const { tzid } = params;
    if (!tzid || /^\d{8}$/.test(values[0] ?? '')) {
      return fallback;
    }
    const [timeZone] = [
      tzid,
      locations.get(tzid) ?? '',
      ...findIana(tzid),
      ...endings(tzid),
    ].flatMap(named);
    if (!timeZone) {
      throw new IcsRefusal(
        name.toUpperCase(),
        'unknown_time_zone',
        `"${tzid}" is not a time zone of the IANA database, nor one that Windows knows. Export the calendar with a zone such as Europe/Paris.`,
      );
    }
    return timeZone;
  };
}
