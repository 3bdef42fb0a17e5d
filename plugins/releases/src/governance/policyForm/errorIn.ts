import { DraftForm } from '../../shared/form';

/**
 * What is wrong at a path of the contract, or with a part of what is there
 * unless it is asked `exactly`.
 */
export function errorIn<D extends object>(form: DraftForm<D>) {
  return (path: string, exactly?: boolean): string | undefined =>
    form.errorAt(path) ??
    form.errors.find(({ field }) => !exactly && field.startsWith(`${path}.`))
      ?.message;
}

export type ErrorIn = ReturnType<typeof errorIn>;
