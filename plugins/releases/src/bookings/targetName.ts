import { Booking } from '@slipway/backstage-plugin-releases-common';
import { entityLabel } from '../catalog/entityLabel';

/** What people call what is booked. */
export function targetName({
  environment,
  resourceRef,
}: Pick<Booking, 'environment' | 'resourceRef'>): string {
  return environment ?? entityLabel(resourceRef ?? '');
}
