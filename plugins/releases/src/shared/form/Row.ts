/** A row of a list, which keeps its identity while others come and go. */
export type Row<T> = T & { rowKey: string };

let rows = 0;

export function asRow<T extends object>(value: T): Row<T> {
  rows += 1;
  return { ...value, rowKey: `row-${rows}` };
}
