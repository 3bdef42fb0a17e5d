import { Booking } from '@slipway/backstage-plugin-releases-common';
import { entityLabel } from '../../shared/catalog';

/** What people call what is booked. */
export function targetName({
  environment,
  resourceRef,
}: Pick<Booking, 'environment' | 'resourceRef'>): string {
  return environment ?? entityLabel(resourceRef ?? '');
}
