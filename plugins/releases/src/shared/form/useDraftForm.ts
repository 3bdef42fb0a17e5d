import { ErrorDetail } from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo, useState } from 'react';

/** What a group of fields needs of the form that it stands in. */
export interface DraftForm<D extends object> {
  draft: D;
  change(patch: Partial<D>): void;
  /** The message at a path of the contract, `cutoffs.0.name`. */
  errorAt(path: string): string | undefined;
}

function isAt(path: string, field: string): boolean {
  return field === path || field.startsWith(`${path}.`);
}

function itself(field: string): readonly string[] {
  return [field];
}

/**
 * A draft and what is wrong with it. A field's own message shows once it was
 * touched; with the first try to save, all of them do. What the server found
 * stays on its field until that is changed.
 */
export function useDraftForm<D extends object, I extends object, V>(
  toDraft: () => D,
  /** What was typed, in the fields of the contract. */
  inputOf: (draft: D) => I,
  read: (input: I) => { value: V } | { details: ErrorDetail[] },
  /** What the contract calls a field of the draft. */
  pathsOf: (field: string) => readonly string[] = itself,
) {
  const [initial] = useState(toDraft);
  const [draft, setDraft] = useState(initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [checks, setChecks] = useState(0);
  const [refused, setRefused] = useState<readonly ErrorDetail[]>([]);

  const input = useMemo(() => inputOf(draft), [inputOf, draft]);
  const reading = useMemo(() => read(input), [read, input]);
  const found = 'details' in reading ? reading.details : [];

  const change = useCallback<DraftForm<D>['change']>(
    patch => {
      const paths = Object.keys(patch).flatMap(pathsOf);
      setDraft(current => ({ ...current, ...patch }));
      setTouched(current => new Set([...current, ...paths]));
      setRefused(current =>
        current.filter(({ field }) => !paths.some(path => isAt(path, field))),
      );
    },
    [pathsOf],
  );

  const shown = [
    ...found.filter(
      ({ field }) => checks > 0 || [...touched].some(path => isAt(path, field)),
    ),
    ...refused.filter(
      ({ field }) => !found.some(other => other.field === field),
    ),
  ];
  const form: DraftForm<D> = {
    draft,
    change,
    errorAt: path => shown.find(({ field }) => field === path)?.message,
  };
  return {
    form,
    input,
    /** The draft as the contract has it; absent while something is wrong. */
    value: 'value' in reading ? reading.value : undefined,
    isDirty: draft !== initial,
    /** Shows everything that is wrong. */
    check: () => setChecks(count => count + 1),
    failedChecks: shown.length > 0 && checks,
    /** Puts the server's messages on their fields. */
    refuse: setRefused,
  };
}
