import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import { bookingRefs } from '../detect/contention';
import { trainRef } from '../detect/offDeparture';
import { windowRefs } from '../detect/windowViolation';
import { ConflictCause } from '../detect/FoundConflict';

/**
 * What a conflict is about besides releases. Nothing is told of what a release
 * ships that its reader may not read.
 *
 * @internal
 */
export function conflictRefs(
  cause: ConflictCause,
  mayRead: (releaseId: string) => boolean,
): string[] {
  switch (cause.kind) {
    case 'same_component':
      return cause.entityRefs;
    case 'dependency_overlap':
    case 'order_violation':
      return [
        ...new Set(
          cause.links.flatMap(
            ({ consumerId, consumerRef, providerId, providerRef }) => [
              ...(mayRead(consumerId) ? [consumerRef] : []),
              ...(mayRead(providerId) ? [providerRef] : []),
            ],
          ),
        ),
      ].sort();
    case 'off_departure':
      return [
        `${trainRef(cause.departure)}/${formatInstant(
          new Date(cause.departure.start),
        )}`,
      ];
    case 'window_violation':
      return windowRefs(cause.windows);
    case 'resource_contention':
      return [cause.resourceRef, ...bookingRefs(cause.bookings)];
    case 'environment_booking':
      return [
        `environment:${cause.environment}`,
        ...bookingRefs(cause.bookings),
      ];
    case 'people':
      return [cause.personRef];
    default:
      return [`milestone:${cause.milestoneId}`];
  }
}
