import { readDay } from './calendarDay';
import { DATE_ORDERS, DateOrder } from './DateOrder';
import { withoutWeekday } from './readMoment';

/** A cell of a file that says a time. @public */
export interface DateCell {
  line: number;
  text: string;
}

/**
 * What the dates of a file say of their order.
 *
 * - `any`: all of them read the same in every order.
 * - `found`: `proof` can only be in this order.
 * - `ambiguous`: each of `orders` is possible, and `example` differs by them.
 * - `contradiction`: no order fits both `first` and `second`.
 *
 * @public
 */
export type DateOrderFinding =
  | { kind: 'any' }
  | { kind: 'found'; order: DateOrder; proof: DateCell }
  | { kind: 'ambiguous'; orders: DateOrder[]; example: DateCell }
  | { kind: 'contradiction'; first: DateCell; second: DateCell };

/**
 * Finds the order of day, month and year that all dates of a file have.
 *
 * @public
 */
export function findDateOrder(cells: readonly DateCell[]): DateOrderFinding {
  const dated = cells
    .map(cell => ({ cell, days: readDay(withoutWeekday(cell.text))?.days }))
    .flatMap(({ cell, days }) => (days?.size ? [{ cell, days }] : []));
  let orders: readonly DateOrder[] = DATE_ORDERS;
  let proof: DateCell | undefined;
  for (const { cell, days } of dated) {
    const left = orders.filter(order => days.has(order));
    if (left.length === 0) {
      const other = dated.find(({ days: those }) =>
        [...days.keys()].every(order => !those.has(order)),
      );
      return {
        kind: 'contradiction',
        first: other?.cell ?? proof ?? dated[0].cell,
        second: cell,
      };
    }
    if (left.length < orders.length && left.length === 1) {
      proof = cell;
    }
    orders = left;
  }
  if (proof) {
    return { kind: 'found', order: orders[0], proof };
  }
  const different = dated.find(
    ({ days }) => new Set(orders.map(order => days.get(order))).size > 1,
  );
  return different
    ? { kind: 'ambiguous', orders: [...orders], example: different.cell }
    : { kind: 'any' };
}
