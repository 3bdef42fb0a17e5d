import { Release } from '@slipway/backstage-plugin-releases-common';
import { draftFromRelease } from './draftFromRelease';
import { DraftInput, draftToInput, InputField } from './draftToInput';

/** The written fields of a release, as the form would write them. */
export function inputOf(release: Release): DraftInput {
  return draftToInput(draftFromRelease(release), release);
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The fields that two writings of a release differ in. */
export function differingFields(a: DraftInput, b: DraftInput): InputField[] {
  return (Object.keys(a) as InputField[]).filter(
    field => !isSame(a[field], b[field]),
  );
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
    differingFields(inputOf(release), wanted).map(field => [
      field,
      wanted[field] ?? null,
    ]),
  );
}
