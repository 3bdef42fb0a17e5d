import { ComponentProps } from 'react';
import { EditConflict, FormPage } from '../form';
import { Written } from './differencesOf';
import { EditConflictPanel } from './EditConflictPanel';

/** In the place of a form where somebody else saved first: theirs and mine. */
export function EditConflictPage<
  T extends { updatedAt: string },
  W extends Written<keyof W & string>,
>(
  props: {
    title: string;
    /** What was opened. */
    base: T;
    conflict: EditConflict<T, W>;
    /** It as the form would write it. */
    inputOf: (saved: T) => W;
  } & Pick<
    ComponentProps<typeof EditConflictPanel<keyof W & string, W>>,
    'what' | 'mine' | 'fieldName' | 'valueOf'
  >,
) {
  const { title, base, conflict, inputOf, ...shown } = props;
  const { theirs } = conflict;
  return (
    <FormPage
      title={title}
      isDirty={!conflict.isSaved}
      onSubmit={() => undefined}
    >
      <EditConflictPanel<keyof W & string, W>
        {...shown}
        before={inputOf(base)}
        theirs={inputOf(theirs)}
        savedAt={theirs.updatedAt}
        changes={conflict.changes}
        isPending={conflict.isPending}
        onBack={conflict.leave}
        onSave={conflict.save}
      />
    </FormPage>
  );
}
