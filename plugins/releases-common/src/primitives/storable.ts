/** How deep a value may be nested; what is written by people stays far below. */
const MAX_NESTING = 32;

/**
 * What is wrong with a value that is to be kept, with the remedy.
 *
 * @internal
 */
export interface StorableProblem {
  code: 'nul_character' | 'lone_surrogate' | 'too_deep';
  message: string;
}

const NUL: StorableProblem = {
  code: 'nul_character',
  message: 'Remove the NUL character (U+0000); it cannot be stored.',
};

const LONE_SURROGATE: StorableProblem = {
  code: 'lone_surrogate',
  message:
    'Remove the half of a character (a lone surrogate, U+D800 to U+DFFF); it cannot be stored.',
};

const TOO_DEEP: StorableProblem = {
  code: 'too_deep',
  message: `Nest this at most ${MAX_NESTING} levels deep.`,
};

/**
 * Why a text cannot be kept as it is: PostgreSQL stores no NUL, and UTF-8 knows
 * no lone surrogate. Undefined where it can.
 *
 * @internal
 */
export function textProblem(text: string): StorableProblem | undefined {
  if (text.includes('\u0000')) {
    return NUL;
  }
  return /\p{Surrogate}/u.test(text) ? LONE_SURROGATE : undefined;
}

/**
 * The same of any JSON value: its texts, its keys, and how deep it is nested.
 * Takes values that are too deep to be written as JSON.
 *
 * @internal
 */
export function storableProblem(value: unknown): StorableProblem | undefined {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: part, depth } = next;
    if (typeof part === 'string') {
      const problem = textProblem(part);
      if (problem) {
        return problem;
      }
    } else if (part !== null && typeof part === 'object') {
      if (depth === MAX_NESTING) {
        return TOO_DEEP;
      }
      const keys = Array.isArray(part) ? [] : Object.keys(part);
      for (const inner of [...keys, ...Object.values(part)]) {
        open.push({ value: inner, depth: depth + 1 });
      }
    }
  }
  return undefined;
}
