import {
  ErrorDetail,
  isFieldOpen,
  NewRelease,
  newReleaseSchema,
  readWith,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo, useState } from 'react';
import { draftFromRelease } from './draftFromRelease';
import { draftToInput } from './draftToInput';
import { DraftField, emptyDraft, ReleaseDraft } from './ReleaseDraft';

/** What a group of fields needs of the form that it stands in. */
export interface ReleaseForm {
  draft: ReleaseDraft;
  change<F extends DraftField>(field: F, value: ReleaseDraft[F]): void;
  /** What is wrong, and may be shown. */
  errors: readonly ErrorDetail[];
  /** The message at a path of the contract, `window.end`. */
  errorAt(path: string): string | undefined;
  isLocked(field: DraftField): boolean;
}

function isAt(path: string, field: string): boolean {
  return field === path || field.startsWith(`${path}.`);
}

/**
 * The draft of a release and what is wrong with it. A field's own message
 * shows once it was touched; with the first try to save, all of them do. What
 * the server found stays on its field until that is changed.
 */
export function useReleaseForm(base: Release | undefined, entityRef?: string) {
  const [initial] = useState(() =>
    base ? draftFromRelease(base) : emptyDraft(entityRef),
  );
  const [draft, setDraft] = useState(initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [checks, setChecks] = useState(0);
  const [refused, setRefused] = useState<readonly ErrorDetail[]>([]);

  const input = useMemo(() => draftToInput(draft, base), [draft, base]);
  const reading = useMemo(() => readWith(newReleaseSchema, input), [input]);
  const found = 'details' in reading ? reading.details : [];
  const release: NewRelease | undefined =
    'value' in reading ? reading.value : undefined;

  const change = useCallback<ReleaseForm['change']>((field, value) => {
    setDraft(current => ({ ...current, [field]: value }));
    setTouched(current => new Set(current).add(field));
    setRefused(current => current.filter(detail => !isAt(field, detail.field)));
  }, []);

  const mayShow = ({ field }: ErrorDetail) =>
    checks > 0 || touched.has(field.split('.', 1)[0]);
  const shown = [
    ...found.filter(mayShow),
    ...refused.filter(({ field }) => !found.some(own => own.field === field)),
  ];

  const form: ReleaseForm = {
    draft,
    change,
    errors: shown,
    errorAt: path => shown.find(({ field }) => field === path)?.message,
    isLocked: field => base !== undefined && !isFieldOpen(base.state, field),
  };

  return {
    form,
    input,
    /** The draft as the contract has it; absent while something is wrong. */
    release,
    isDirty: draft !== initial,
    /** Shows everything that is wrong. */
    check: () => setChecks(count => count + 1),
    /** How often everything was checked, while something is wrong. */
    failedChecks: shown.length > 0 && checks,
    /** Puts the server's messages on their fields. */
    refuse: setRefused,
  };
}
