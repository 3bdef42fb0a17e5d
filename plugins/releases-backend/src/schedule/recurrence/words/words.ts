const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** `Monday, Wednesday and Friday`. @internal */
export function listText(
  items: readonly string[],
  conjunction: 'and' | 'or' = 'and',
): string {
  return items.length < 2
    ? items.join()
    : `${items.slice(0, -1).join(', ')} ${conjunction} ${
        items[items.length - 1]
      }`;
}

/** `1st`, `2nd`, `15th`. @internal */
export function numeral(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  const ending = teens ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
  return `${number}${ending}`;
}

/** `second`, `20th`, or from the end, `second to last`. @internal */
export function ordinal(number: number): string {
  if (number === -1) {
    return 'last';
  }
  const word = ORDINALS[Math.abs(number) - 1] ?? numeral(Math.abs(number));
  return number > 0 ? word : `${word} to last`;
}

/** Places counted from the front, then those counted from the end. @internal */
export function frontFirst(places: readonly number[]): number[] {
  return [
    ...places.filter(place => place > 0),
    ...places.filter(place => place < 0),
  ];
}

/** `1 day`, `3 days`. @internal */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
