import { z } from 'zod';
import { ErrorDetail } from '../release/releaseQueries';

type Issue = z.core.$ZodIssue;

function fieldOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function codeOf(issue: Issue): string {
  const params = 'params' in issue ? issue.params : undefined;
  if (params && typeof params.code === 'string') {
    return params.code;
  }
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong_type';
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : 'too_many';
    case 'too_small':
      return issue.origin === 'string' ? 'empty' : 'too_few';
    case 'invalid_value':
      return issue.path.includes('state') || issue.path.at(-1) === 'to'
        ? 'unknown_state'
        : 'unknown_value';
    case 'invalid_format':
      return issue.format === 'datetime' ? 'invalid_instant' : 'invalid_format';
    default:
      return issue.code;
  }
}

/** What a value has to be, by the name that zod has for its type. */
const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** Whether the schema says nothing of its own. */
function isUnworded({ message }: Issue): boolean {
  return /^(Invalid input|Too (small|big)):/.test(message);
}

function messageOf(issue: Issue): string {
  if (!isUnworded(issue)) {
    return issue.message;
  }
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'This is missing. Give it a value.'
        : `Give ${TYPES[issue.expected] ?? issue.expected} here.`;
    case 'too_small':
      return `Give ${issue.inclusive ? 'at least' : 'more than'} ${
        issue.minimum
      } here.`;
    case 'too_big':
      return `Give ${issue.inclusive ? 'at most' : 'less than'} ${
        issue.maximum
      } here.`;
    default:
      return issue.message;
  }
}

function detailsOf(issue: Issue): ErrorDetail[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      field: fieldOf([...issue.path, key]),
      code: 'unknown_field',
      message: `There is no field "${key}" here. Remove it, or check how it is spelled.`,
    }));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.flatMap(inner =>
      detailsOf({ ...inner, path: [...issue.path, ...inner.path] }),
    );
  }
  return [
    {
      field: fieldOf(issue.path),
      code: codeOf(issue),
      message: messageOf(issue),
    },
  ];
}

/**
 * Reads a value with a schema, or says of each field what is wrong with it, in
 * the words and codes that the API answers.
 *
 * @public
 */
export function readWith<T extends z.ZodType>(
  schema: T,
  value: unknown,
): { value: z.output<T> } | { details: ErrorDetail[] } {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success
    ? { value: parsed.data }
    : { details: parsed.error.issues.flatMap(detailsOf) };
}
