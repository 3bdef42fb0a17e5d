import {
  formatInstant,
  Release,
  waivedWindows,
} from '@slipway/backstage-plugin-releases-common';
import { JsonObject } from '@backstage/types';
import { openIntervals, WindowCalendar } from '../decision';
import { intersectIntervals, Interval } from '../recurrence';

/** When the windows let every component of a release be released. @internal */
export function openForRelease(
  release: Release,
  facts: {
    calendar: WindowCalendar;
    entityOf: (entityRef: string) => JsonObject;
    span: Interval;
  },
): Interval[] {
  const { calendar, entityOf, span } = facts;
  const refs = release.components.map(({ entityRef }) => entityRef);
  const waived = waivedWindows(release, formatInstant(new Date(span.start)));
  return (refs.length > 0 ? refs : [undefined])
    .map(ref =>
      openIntervals(
        calendar,
        {
          entity: ref === undefined ? undefined : entityOf(ref),
          environment: release.environment,
          releaseKind: release.kind,
        },
        span,
        waived,
      ),
    )
    .reduce((open, next) => intersectIntervals(open, next), [span]);
}
