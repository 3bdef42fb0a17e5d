import { toNestErrors } from '@hookform/resolvers';
import { ErrorDetail } from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo, useState } from 'react';
import { FieldError, FieldValues, Resolver, useForm } from 'react-hook-form';
import { detailsOfErrors } from './detailsOfErrors';

/** What a group of fields needs of the form that it stands in. */
export interface DraftForm<D extends object> {
  draft: D;
  /**
   * @param typed - the paths of the contract at which something was typed, and
   *   may be said to be wrong; absent, all that the patch has
   */
  change(patch: Partial<D>, typed?: readonly string[]): void;
  /** What is wrong, and may be shown. */
  errors: readonly ErrorDetail[];
  /** The message at a path of the contract, `cutoffs.0.name`. */
  errorAt(path: string): string | undefined;
}

/** How a draft becomes what the contract has. */
export interface DraftRules<D extends FieldValues, I extends object, V> {
  initial: () => D;
  /** What was typed, in the fields of the contract. */
  inputOf: (draft: D) => I;
  read: (input: I, draft: D) => { value: V } | { details: ErrorDetail[] };
  /** What the contract calls a field of the draft. */
  pathsOf?: (field: string) => readonly string[];
}

function isAt(path: string, field: string): boolean {
  return field === path || field.startsWith(`${path}.`);
}

function itself(field: string): readonly string[] {
  return [field];
}

/** A message for each field; one about a part comes after one about the whole. */
function errorsByField(details: readonly ErrorDetail[]) {
  const depth = ({ field }: ErrorDetail) => field.split('.').length;
  const errors: Record<string, FieldError> = {};
  for (const { field, code, message } of [...details].sort(
    (a, b) => depth(a) - depth(b),
  )) {
    errors[field] ??= { type: code, message };
  }
  return errors;
}

function resolverOf<D extends FieldValues, I extends object, V>({
  inputOf,
  read,
}: DraftRules<D, I, V>): Resolver<D, unknown, V> {
  return (draft, _context, options) => {
    const reading = read(inputOf(draft), draft);
    return 'value' in reading
      ? { values: reading.value, errors: {} }
      : {
          values: {},
          errors: toNestErrors<D>(errorsByField(reading.details), options),
        };
  };
}

/**
 * The form of a draft, and what is wrong with it. A field's own message shows
 * once it was touched; with the first try to save, all of them do. What the
 * server found stays on its field until that is changed. `inputOf` and `read`
 * have to stay the same while what they read does.
 */
export function useDraftForm<D extends FieldValues, I extends object, V>(
  rules: DraftRules<D, I, V>,
) {
  const { inputOf, pathsOf = itself } = rules;
  const [defaultValues] = useState(rules.initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly ErrorDetail[]>([]);
  const { watch, setValues, trigger, handleSubmit, formState } = useForm<
    D,
    unknown,
    V
  >({
    values: defaultValues,
    resolver: resolverOf(rules),
    shouldFocusError: false,
  });
  const { errors, isDirty, submitCount } = formState;
  const draft = watch();
  const input = useMemo(() => inputOf(draft), [inputOf, draft]);

  const change = useCallback<DraftForm<D>['change']>(
    (patch, typed) => {
      const paths = Object.keys(patch).flatMap(pathsOf);
      setValues(patch, { shouldDirty: true });
      setTouched(current => new Set([...current, ...(typed ?? paths)]));
      setRefused(current =>
        current.filter(({ field }) => !paths.some(path => isAt(path, field))),
      );
      trigger();
    },
    [pathsOf, setValues, trigger],
  );

  const found = detailsOfErrors(errors);
  const shown = [
    ...found.filter(
      ({ field }) =>
        submitCount > 0 || [...touched].some(path => isAt(path, field)),
    ),
    ...refused.filter(
      ({ field }) => !found.some(other => other.field === field),
    ),
  ];
  const form: DraftForm<D> = {
    draft,
    change,
    errors: shown,
    errorAt: path => shown.find(({ field }) => field === path)?.message,
  };
  return {
    form,
    input,
    isDirty,
    /** Shows everything that is wrong, or hands on what the contract has. */
    submit: (save: (value: V) => void) => handleSubmit(save)(),
    /** How often saving was tried, while something is wrong. */
    failedChecks: shown.length > 0 && submitCount,
    /** Puts the server's messages on their fields. */
    refuse: setRefused,
  };
}
