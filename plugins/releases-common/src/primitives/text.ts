import { z } from 'zod';
import { textProblem } from './storable';

function checkText(value: string, context: z.core.$RefinementCtx) {
  const problem = textProblem(value);
  if (problem) {
    const { code, message } = problem;
    context.addIssue({ code: 'custom', message, params: { code } });
  }
}

function tooLong(max: number): { error: string } {
  return { error: `Shorten this to at most ${max} characters.` };
}

/**
 * Text of at most `max` characters. One spelling is kept of what Unicode can
 * spell in several ways (NFC), so that it is found however it is typed. What
 * cannot be stored is refused: NUL and lone surrogates.
 *
 * @internal
 */
export function text(max: number) {
  return z
    .string()
    .overwrite(value => value.normalize('NFC'))
    .max(max, tooLong(max))
    .superRefine(checkText);
}

/**
 * Text that says something: trimmed, and not empty.
 *
 * @internal
 */
export function requiredText(max: number) {
  return text(max)
    .overwrite(value => value.trim())
    .min(1, { error: 'Give this a value; it must not be empty.' });
}
