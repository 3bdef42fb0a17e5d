import {
  ErrorDetail,
  NewWindow,
  newWindowSchema,
  readWith,
  Window,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo, useState } from 'react';
import { localZone } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { draftFromWindow } from './draftFromWindow';
import { draftToWindow } from './draftToWindow';
import { emptyWindowDraft, WindowDraft } from './WindowDraft';

/** What a group of fields needs of the form that it stands in. */
export interface WindowForm {
  draft: WindowDraft;
  change(patch: Partial<WindowDraft>): void;
  /** What is wrong, and may be shown. */
  errors: readonly ErrorDetail[];
  /** The message at a path of the contract, `recurrence.rrule`. */
  errorAt(path: string): string | undefined;
}

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

function isAt(path: string, field: string): boolean {
  return field === path || field.startsWith(`${path}.`);
}

/** What the fields can say better than the contract, which knows no fields. */
function useOwnDetails() {
  const { t } = useReleasesTranslation();
  return (draft: WindowDraft): ErrorDetail[] => {
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
    if (draft.asks === 'filter' && draft.filterText.trim() !== '') {
      let isObject = false;
      try {
        const value: unknown = JSON.parse(draft.filterText);
        isObject = typeof value === 'object' && value !== null;
      } catch (error) {
        isObject = !(error instanceof SyntaxError);
      }
      add(!isObject, 'scope.entityFilter', t('windows.form.wrong.json'));
    }
    return details;
  };
}

function firstPerField(details: readonly ErrorDetail[]): ErrorDetail[] {
  return details.filter(
    ({ field }, index) =>
      details.findIndex(other => other.field === field) === index,
  );
}

/**
 * The draft of a window and what is wrong with it. A field's own message shows
 * once it was touched; with the first try to save, all of them do. What the
 * server found stays on its field until that is changed.
 */
export function useWindowForm(base: Window | undefined) {
  const [initial] = useState(() =>
    base ? draftFromWindow(base) : emptyWindowDraft(localZone()),
  );
  const [draft, setDraft] = useState(initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [checks, setChecks] = useState(0);
  const [refused, setRefused] = useState<readonly ErrorDetail[]>([]);
  const ownDetails = useOwnDetails();

  const input = useMemo(() => draftToWindow(draft, base), [draft, base]);
  const reading = useMemo(() => readWith(newWindowSchema, input), [input]);
  const own = ownDetails(draft);
  const found = firstPerField([
    ...own,
    ...('details' in reading ? reading.details : []),
  ]).filter(
    // Without a day or a length the rest of the rule cannot be told right.
    ({ field, code }) =>
      code === 'incomplete' ||
      !own.some(detail => detail.field.startsWith('recurrence.')) ||
      !field.startsWith('recurrence.'),
  );
  const window: NewWindow | undefined =
    'value' in reading && own.length === 0 ? reading.value : undefined;
  const nameless = useMemo(() => {
    const read = readWith(newWindowSchema, { ...input, name: UNNAMED });
    return 'value' in read ? read.value : undefined;
  }, [input]);

  const change = useCallback<WindowForm['change']>(patch => {
    const paths = Object.keys(patch).flatMap(pathsOf);
    setDraft(current => ({ ...current, ...patch }));
    setTouched(current => new Set([...current, ...paths]));
    setRefused(current =>
      current.filter(({ field }) => !paths.some(path => isAt(path, field))),
    );
  }, []);

  const shown = [
    ...found.filter(
      ({ field }) => checks > 0 || [...touched].some(path => isAt(path, field)),
    ),
    ...refused.filter(
      ({ field }) => !found.some(other => other.field === field),
    ),
  ];
  const form: WindowForm = {
    draft,
    change,
    errors: shown,
    errorAt: path => shown.find(({ field }) => field === path)?.message,
  };
  return {
    form,
    input,
    /** The draft as the contract has it; absent while something is wrong. */
    window,
    /** What can be previewed: the same, whatever it is called. */
    toPreview: own.length === 0 ? nameless : undefined,
    isDirty: draft !== initial,
    /** Shows everything that is wrong. */
    check: () => setChecks(count => count + 1),
    /** How often everything was checked, while something is wrong. */
    failedChecks: shown.length > 0 && checks,
    /** Puts the server's messages on their fields. */
    refuse: setRefused,
  };
}
