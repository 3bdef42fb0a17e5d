import fc from 'fast-check';
import { DateTime, FixedOffsetZone } from 'luxon';
import { SheetDate } from '../source';
import { DATE_ORDERS, DateOrder } from './DateOrder';
import { findDateOrder } from './findDateOrder';
import { readMoment } from './readMoment';

const wall = (text: string) => ({ kind: 'wall', wall: text });

describe('a time as people write it', () => {
  it.each<[string, DateOrder, unknown]>([
    ['15/12/2026 14:00', 'dmy', wall('2026-12-15T14:00:00')],
    ['12/15/2026 2:00 PM', 'mdy', wall('2026-12-15T14:00:00')],
    ['12/15/2026, 12:05am', 'mdy', wall('2026-12-15T00:05:00')],
    ['17.12.2026 10:00', 'mdy', wall('2026-12-17T10:00:00')],
    ['2026-12-16 09:00', 'dmy', wall('2026-12-16T09:00:00')],
    ['2026/12/16 9:00', 'mdy', wall('2026-12-16T09:00:00')],
    ['16 Dec 2026 09:00', 'mdy', wall('2026-12-16T09:00:00')],
    ['Wed, 16-Dec-26 9:00', 'mdy', wall('2026-12-16T09:00:00')],
    ['December 16th, 2026 9 am', 'dmy', wall('2026-12-16T09:00:00')],
    ['16 Sept 2026', 'dmy', { kind: 'day', day: '2026-09-16' }],
    ['46372.5833', 'dmy', wall('2026-12-16T14:00:00')],
    ['46372,5833', 'dmy', wall('2026-12-16T14:00:00')],
    ['46372', 'dmy', { kind: 'day', day: '2026-12-16' }],
    ['31/12/2026 24:00', 'dmy', wall('2027-01-01T00:00:00')],
    ['26/12/15 10:00', 'ymd', wall('2026-12-15T10:00:00')],
    [
      '2026-12-16T09:00:00.5Z',
      'dmy',
      { kind: 'instant', instant: '2026-12-16T09:00:00.500Z' },
    ],
    [
      '2026-12-16 09:00 +0100',
      'dmy',
      { kind: 'instant', instant: '2026-12-16T08:00:00Z' },
    ],
    [
      '16/12/2026 09:00 UTC',
      'dmy',
      { kind: 'instant', instant: '2026-12-16T09:00:00Z' },
    ],
  ])('reads %s', (text, order, moment) => {
    expect(readMoment(text, order)).toEqual(moment);
  });

  it.each<[string, DateOrder]>([
    ['31/02/2026', 'dmy'],
    ['15/12/2026', 'mdy'],
    ['15/12/2026', 'ymd'],
    ['15/12/2026 14', 'dmy'],
    ['15/12/2026 25:00', 'dmy'],
    ['15/12/2026 13:00 PM', 'dmy'],
    ['16 Dez 2026', 'dmy'],
    ['5.3.0', 'dmy'],
    ['soon', 'dmy'],
    ['1400', 'dmy'],
  ])('does not read %s in the order %s', (text, order) => {
    expect(readMoment(text, order)).toBeUndefined();
  });

  it('takes a date of a sheet for a time on the wall', () => {
    expect(readMoment(new SheetDate('2026-12-16T14:00:00'), 'dmy')).toEqual(
      wall('2026-12-16T14:00:00'),
    );
    expect(readMoment(new SheetDate('2026-12-16T00:00:00'), 'dmy')).toEqual({
      kind: 'day',
      day: '2026-12-16',
    });
  });

  const minutes = fc
    .integer({ min: 0, max: 200 * 365 * 1440 })
    .map(count => DateTime.utc(1900, 1, 1).plus({ minutes: count }));

  it('reads what luxon writes, in every form', () => {
    const forms: [string, DateOrder][] = [
      ['dd/MM/yyyy HH:mm', 'dmy'],
      ['d-M-yyyy H:mm', 'dmy'],
      ['d.M.yyyy HH:mm', 'ymd'],
      ['M/d/yyyy h:mm a', 'mdy'],
      ['MM/dd/yyyy, hh:mma', 'mdy'],
      ['yyyy-MM-dd HH:mm', 'mdy'],
      ["yyyy-MM-dd'T'HH:mm:ss", 'dmy'],
      ['yyyy/M/d H:mm', 'dmy'],
      ['d MMM yyyy HH:mm', 'mdy'],
      ['cccc, d MMMM yyyy h:mm a', 'ymd'],
      ['LLL d, yyyy H:mm', 'dmy'],
    ];
    fc.assert(
      fc.property(minutes, fc.constantFrom(...forms), (at, [form, order]) => {
        const written = at.toFormat(form, { locale: 'en-US' });
        expect(readMoment(written, order)).toEqual(
          wall(at.toFormat("yyyy-MM-dd'T'HH:mm:ss")),
        );
      }),
    );
  });

  it('reads the number that a spreadsheet has for a minute', () => {
    const later = minutes.filter(({ year }) => year >= 1960 && year < 2100);
    fc.assert(
      fc.property(later, fc.integer({ min: 4, max: 10 }), (at, digits) => {
        const days = at.diff(DateTime.utc(1899, 12, 30), 'days').days;
        const midnight = { kind: 'day', day: at.toFormat('yyyy-MM-dd') };
        expect(
          readMoment(
            Number.isInteger(days) ? String(days) : days.toFixed(digits),
            'dmy',
          ),
        ).toEqual(
          Number.isInteger(days)
            ? midnight
            : wall(at.toFormat("yyyy-MM-dd'T'HH:mm:ss")),
        );
      }),
    );
  });

  it('reads an instant by its offset as luxon does', () => {
    fc.assert(
      fc.property(
        minutes.filter(({ year }) => year > 1900),
        fc.integer({ min: -48, max: 56 }).map(quarter => quarter * 15),
        (at, offset) => {
          const there = at.setZone(FixedOffsetZone.instance(offset));
          expect(
            readMoment(there.toFormat('dd/MM/yyyy HH:mm ZZ'), 'dmy'),
          ).toEqual({
            kind: 'instant',
            instant: at.toISO({ suppressMilliseconds: true }),
          });
        },
      ),
    );
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789/.-: TZAPMdec+,') }),
        fc.constantFrom(...DATE_ORDERS),
        (text, order) => {
          const moment = readMoment(text, order);
          expect(
            moment?.kind !== 'wall' || DateTime.fromISO(moment.wall).isValid,
          ).toBe(true);
        },
      ),
    );
  });
});

describe('the order of dates', () => {
  const find = (...texts: string[]) =>
    findDateOrder(texts.map((text, index) => ({ line: index + 2, text })));

  it('is found where one row proves it', () => {
    expect(find('03/04/2026', '15/12/2026 14:00', '01/02/2026')).toEqual({
      kind: 'found',
      order: 'dmy',
      proof: { line: 3, text: '15/12/2026 14:00' },
    });
    expect(find('3/4/2026', '12/15/2026')).toMatchObject({ order: 'mdy' });
  });

  it('is asked where no row does', () => {
    expect(find('12/12/2026', '03/04/2026')).toEqual({
      kind: 'ambiguous',
      orders: ['dmy', 'mdy'],
      example: { line: 3, text: '03/04/2026' },
    });
    expect(find('03/04/05')).toMatchObject({ orders: ['dmy', 'mdy', 'ymd'] });
  });

  it('does not matter for dates that read the same', () => {
    expect(
      find('12/12/2026', '2026-04-03', '3.4.2026', '3 Apr 2026', '', 'x'),
    ).toEqual({ kind: 'any' });
  });

  it('contradicts itself where two rows prove different ones', () => {
    expect(find('03/04/2026', '15/12/2026', '12/16/2026')).toEqual({
      kind: 'contradiction',
      first: { line: 3, text: '15/12/2026' },
      second: { line: 4, text: '12/16/2026' },
    });
  });

  it('is that in which a file was written, or is asked', () => {
    const days = fc.array(
      fc
        .integer({ min: 0, max: 80_000 })
        .map(day => DateTime.utc(2000, 1, 1).plus({ days: day })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(days, fc.constantFrom('dmy', 'mdy'), (all, order) => {
        const form = order === 'dmy' ? 'dd/MM/yyyy' : 'MM/dd/yyyy';
        const finding = find(...all.map(day => day.toFormat(form)));
        const isProved = all.some(({ day }) => day > 12);
        const differs = all.some(({ day, month }) => day !== month);
        const asked = differs ? 'ambiguous' : 'any';
        expect(finding.kind).toBe(isProved ? 'found' : asked);
        expect(finding).toMatchObject(isProved ? { order } : {});
      }),
    );
  });
});
