import { ComponentType, memo, ReactNode } from 'react';
import { DraftField } from './ReleaseDraft';
import { ReleaseForm } from './useReleaseForm';

export interface PartProps {
  form: ReleaseForm;
  /** What stands below its fields. */
  children?: ReactNode;
}

function errorsAt(form: ReleaseForm, fields: readonly DraftField[]): string {
  return form.errors
    .filter(({ field }) => fields.some(name => name === field.split('.', 1)[0]))
    .map(({ field, message }) => `${field} ${message}`)
    .join('\n');
}

/**
 * A part of the form that is drawn anew only when a field that it shows has
 * changed: a letter typed in one part costs nothing in the others.
 */
export function forFields(
  fields: readonly DraftField[],
  Part: ComponentType<PartProps>,
) {
  return memo(
    Part,
    (
      { form: before, children: childrenBefore },
      { form: after, children: childrenAfter },
    ) =>
      childrenBefore === childrenAfter &&
      fields.every(
        field =>
          before.draft[field] === after.draft[field] &&
          before.isLocked(field) === after.isLocked(field),
      ) &&
      errorsAt(before, fields) === errorsAt(after, fields),
  );
}
