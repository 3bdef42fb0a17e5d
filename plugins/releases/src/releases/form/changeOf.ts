import { Release } from '@slipway/backstage-plugin-releases-common';
import { differingFields } from '../../shared/editConflict';
import { draftFromRelease } from './draftFromRelease';
import { DraftInput, draftToInput, InputField } from './draftToInput';

/** The written fields of a release, as the form would write them. */
export function inputOf(release: Release): DraftInput {
  return draftToInput(draftFromRelease(release), release);
}

/**
 * What has to be sent to make `wanted` of a release: only the fields that
 * differ, with null for one that was cleared.
 */
export function changeOf(
  release: Release,
  wanted: DraftInput,
): Record<string, unknown> {
  return Object.fromEntries(
    differingFields<InputField>(inputOf(release), wanted).map(field => [
      field,
      wanted[field] ?? null,
    ]),
  );
}
