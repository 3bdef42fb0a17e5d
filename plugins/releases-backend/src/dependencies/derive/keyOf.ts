/**
 * A text that is equal for equal parts, and differs where they differ. No part
 * contains NUL, and absent is the same as empty.
 *
 * @internal
 */
export function keyOf(
  ...parts: (string | boolean | null | undefined)[]
): string {
  return parts.join('\u0000');
}
