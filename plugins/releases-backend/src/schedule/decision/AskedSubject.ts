import { JsonObject } from '@backstage/types';
import { ReleaseKind } from '@slipway/backstage-plugin-releases-common';

/** @internal */
export interface AskedComponent {
  entityRef: string;
  /** As the catalog has it, or no more than what its name tells */
  entity: JsonObject;
  isKnown: boolean;
}

/**
 * What a question tells of what is to be released: anything but the kind may
 * be left out.
 *
 * @internal
 */
export interface AskedSubject {
  /** Absent where the question names none; `none` where there is none. */
  component?: AskedComponent | 'none';
  environment?: string;
  releaseKind: ReleaseKind;
}
