/**
 * A text that is equal for equal parts, and differs where they differ.
 *
 * @internal
 */
export function keyOf(...parts: unknown[]): string {
  return JSON.stringify(parts);
}
