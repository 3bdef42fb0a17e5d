/**
 * In which order a date of numbers is written: day, month, year; month, day,
 * year; or year, month, day.
 *
 * @public
 */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;

/** @public */
export type DateOrder = (typeof DATE_ORDERS)[number];
