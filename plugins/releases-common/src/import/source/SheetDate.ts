/**
 * A cell that a spreadsheet keeps as a date: a time on the wall, without a zone.
 *
 * @public
 */
export class SheetDate {
  constructor(
    /** `2026-12-15T14:00:00` */
    readonly wallTime: string,
  ) {}

  toString(): string {
    return this.wallTime.replace('T', ' ').replace(/:00$/, '');
  }
}
