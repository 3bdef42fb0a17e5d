import ICAL from 'ical.js';
import { StoredWindow } from '../record/StoredWindow';
import { startsOf } from './readIcsTimes';
import { IcsZones } from './readIcsZone';
import { textOf } from './readIcsText';

const MAX_UID = 300;

/** Under which id an instance of a series is kept that is on its own. */
function instanceUid(uid: string, start: string): string {
  const ending = `/${start}`;
  return `${uid.slice(0, MAX_UID - ending.length)}${ending}`;
}

/** The UID of an event, which all instances of a series have. @internal */
export function uidOf(event: ICAL.Component, index: number): string {
  return textOf(event, 'uid', MAX_UID) || `event-${index}`;
}

/**
 * Under which ids instances of a series may have been kept before: one was on
 * its own if the series left its start out.
 *
 * @internal
 */
export function instanceUidsOf({
  externalId = '',
  recurrence,
}: StoredWindow): string[] {
  return (recurrence?.exdates ?? []).map(start =>
    instanceUid(externalId, start),
  );
}

/** An event that stands for one instance of a series. @internal */
export interface IcsInstance {
  uid: string;
  /** When it would have begun, on the clocks of the series. */
  start: string;
  /** It stands for all that follow as well. */
  andFollowing: boolean;
}

/**
 * Which instance of a series an event stands for (`RECURRENCE-ID`), undefined
 * where it is an event of its own. Of a series that is not in the file the
 * event itself tells the zone.
 *
 * @internal
 */
export function instanceOf(
  event: ICAL.Component,
  uid: string,
  series: ICAL.Component | undefined,
  zones: IcsZones,
  fallback: string,
): IcsInstance | undefined {
  const property = event.getFirstProperty('recurrence-id');
  if (!property) {
    return undefined;
  }
  const dtstart = series?.getFirstProperty('dtstart');
  const zone = zones(dtstart ?? property, fallback);
  const timeZone = 'timeZone' in zone ? zone.timeZone : fallback;
  const of = dtstart && series ? series : event;
  const [start] = of.getFirstProperty('dtstart')
    ? startsOf(property, of, zones, timeZone)
    : [''];
  return {
    uid: instanceUid(uid, start),
    start,
    andFollowing: property.getParameter('range') === 'THISANDFUTURE',
  };
}
