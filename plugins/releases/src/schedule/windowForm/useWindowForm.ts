import {
  ErrorDetail,
  newWindowSchema,
  readWith,
  Window,
} from '@slipway/backstage-plugin-releases-common';
import { useMemo } from 'react';
import { isFilterTextWrong } from '../../shared/componentFilter';
import { DraftForm, useDraftForm } from '../../shared/form';
import { localZone } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { draftFromWindow } from './draftFromWindow';
import { draftToWindow, WindowInput } from './draftToWindow';
import { emptyWindowDraft, WindowDraft } from './WindowDraft';

export type WindowForm = DraftForm<WindowDraft>;

/** What it is called says nothing about what it means. */
const UNNAMED = '–';

/** What the fields of the form are called in the contract. */
const PATHS: Partial<Record<keyof WindowDraft, readonly string[]>> = {
  repeats: ['start', 'end', 'recurrence'],
  pattern: ['recurrence'],
  rule: ['recurrence'],
  writes: ['recurrence'],
  exceptions: ['recurrence'],
  asks: ['scope'],
  scope: ['scope'],
  filterText: ['scope'],
  environments: ['scope.environments'],
  releaseKinds: ['scope.releaseKinds'],
};

function pathsOf(field: string): readonly string[] {
  return PATHS[field as keyof WindowDraft] ?? [field];
}

/** What the fields can say better than the contract, which knows no fields. */
function incompleteParts(
  draft: WindowDraft,
  t: ReturnType<typeof useReleasesTranslation>['t'],
): ErrorDetail[] {
  const details: ErrorDetail[] = [];
  const add = (isWrong: boolean, field: string, message: string) => {
    if (isWrong) {
      details.push({ field, code: 'incomplete', message });
    }
  };
  const { pattern, rule } = draft;
  if (draft.repeats && draft.writes === 'pattern') {
    add(
      pattern.every === 'week' && pattern.weekdays.length === 0,
      'recurrence.rrule',
      t('windows.form.wrong.weekdays'),
    );
    add(
      !pattern.startTime || !pattern.endTime,
      'recurrence.duration',
      t('windows.form.wrong.times'),
    );
    add(
      rule.duration === '',
      'recurrence.duration',
      t('windows.form.wrong.order'),
    );
    add(
      !pattern.firstDay,
      'recurrence.dtstart',
      t('windows.form.wrong.firstDay'),
    );
  }
  add(
    isFilterTextWrong(draft),
    'scope.entityFilter',
    t('form.components.notJson'),
  );
  return details;
}

/** The form of a window. */
export function useWindowForm(base: Window | undefined) {
  const { t } = useReleasesTranslation();
  const rules = useMemo(
    () => ({
      inputOf: (draft: WindowDraft) => draftToWindow(draft, base),
      read: (input: WindowInput, draft: WindowDraft) => {
        const own = incompleteParts(draft, t);
        const reading = readWith(newWindowSchema, input);
        if (own.length === 0) {
          return reading;
        }
        // Without a day or a length the rest of the rule cannot be told right.
        const isRuleRight = !own.some(({ field }) =>
          field.startsWith('recurrence.'),
        );
        const others = 'details' in reading ? reading.details : [];
        return {
          details: [
            ...own,
            ...others.filter(
              ({ field }) => isRuleRight || !field.startsWith('recurrence.'),
            ),
          ],
        };
      },
    }),
    [base, t],
  );
  const draftForm = useDraftForm({
    ...rules,
    initial: () =>
      base ? draftFromWindow(base) : emptyWindowDraft(localZone()),
    pathsOf,
  });
  const { input, form } = draftForm;
  const toPreview = useMemo(() => {
    const reading = rules.read({ ...input, name: UNNAMED }, form.draft);
    return 'value' in reading ? reading.value : undefined;
  }, [rules, input, form.draft]);
  return {
    ...draftForm,
    /** What can be previewed: the same, whatever it is called. */
    toPreview,
  };
}
