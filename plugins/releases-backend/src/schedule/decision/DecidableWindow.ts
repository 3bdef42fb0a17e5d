import { JsonObject } from '@backstage/types';
import {
  InFlightPolicy,
  ReleaseKind,
  WindowEffect,
  WindowScope,
} from '@slipway/backstage-plugin-releases-common';
import { WindowTimes } from '../recurrence';

/**
 * What deciding needs of a window. Archived windows are not among those that
 * decide.
 *
 * @internal
 */
export interface DecidableWindow {
  id: string;
  name: string;
  effect: WindowEffect;
  reason: string;
  times: WindowTimes;
  scope: WindowScope;
  inFlight: InFlightPolicy;
  /** Absent where it is not kept yet, as is `updatedAt` */
  revision?: number;
  updatedAt?: string;
}

/**
 * What is to be released, and where.
 *
 * @internal
 */
export interface DecisionSubject {
  /** The entity as the catalog shows it; absent if it is not known */
  entity?: JsonObject;
  environment?: string;
  releaseKind: ReleaseKind;
}
