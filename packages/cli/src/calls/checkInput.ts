import { z } from 'zod';
import { CliError } from './CliError';

/**
 * Checks what is about to be sent, so that a mistake is told by the option that
 * it stands in.
 *
 * @param options - the option of each field, by the path of the field
 * @throws a usage error that names each option with what to write
 */
export function checkInput<T extends z.ZodType>(
  schema: T,
  input: z.input<T>,
  options: Readonly<Record<string, string>>,
): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    return parsed.data;
  }
  throw CliError.usage(
    parsed.error.issues
      .map(({ path, message }) => `${optionOf(path, options)}: ${message}`)
      .join('\n'),
  );
}

function optionOf(
  path: readonly PropertyKey[],
  options: Readonly<Record<string, string>>,
): string {
  const names = path.filter(part => typeof part !== 'number').map(String);
  for (let length = names.length; length > 0; length--) {
    const option = options[names.slice(0, length).join('.')];
    if (option) {
      return option;
    }
  }
  return path.map(String).join('.') || 'The request';
}
