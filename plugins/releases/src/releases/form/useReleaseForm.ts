import {
  isFieldOpen,
  newReleaseSchema,
  readWith,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useMemo } from 'react';
import { DraftForm, useDraftForm } from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import { draftFromRelease } from './draftFromRelease';
import { DraftInput, draftToInput } from './draftToInput';
import { DraftField, emptyDraft, ReleaseDraft } from './ReleaseDraft';

/** What a group of fields needs of the form that it stands in. */
export interface ReleaseForm extends DraftForm<ReleaseDraft> {
  isLocked(field: DraftField): boolean;
}

/**
 * The form of a release: of one that is there, or of a new one, which starts
 * as `given` has it.
 */
export function useReleaseForm(
  base: Release | undefined,
  given: () => ReleaseDraft = emptyDraft,
) {
  const { t } = useReleasesTranslation();
  const rules = useMemo(
    () => ({
      inputOf: (draft: ReleaseDraft) => draftToInput(draft, base),
      read: (input: DraftInput) =>
        base && !input.name
          ? {
              details: [
                {
                  field: 'name',
                  code: 'required',
                  message: t('form.nameMissing'),
                },
              ],
            }
          : readWith(newReleaseSchema, input),
    }),
    [base, t],
  );
  const { form, ...rest } = useDraftForm({
    ...rules,
    initial: () => (base ? draftFromRelease(base) : given()),
  });
  const isLocked = (field: DraftField) =>
    base !== undefined && field !== 'state' && !isFieldOpen(base.state, field);
  return { ...rest, form: { ...form, isLocked } satisfies ReleaseForm };
}
