/**
 * The reference of a person or a group, as those are compared: one that is
 * spelled in another way is the same.
 *
 * @internal
 */
export function personRef(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
