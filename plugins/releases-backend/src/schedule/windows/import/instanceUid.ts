import { cutText } from '@slipway/backstage-plugin-releases-common';
import { MAX_UID } from '../../calendarFile';
import { StoredWindow } from '../record/StoredWindow';

/** Under which id an instance of a series is kept that is on its own. @internal */
export function instanceUid(uid: string, start: string): string {
  const ending = `/${start}`;
  return `${cutText(uid, MAX_UID - ending.length)}${ending}`;
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
