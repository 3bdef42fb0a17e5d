import { releaseStateWords } from '../release/releaseWords';
import { RELEASE_STATES } from '../release/states';
import { IMPORT_FIELDS, importFieldWords, suggestMapping } from './fields';
import { readReleases, ReadReleasesOptions } from './readReleases';
import { readSourceText, SheetDate, SourceFile } from './source';

const PARIS = { provider: 'sheet', zone: 'Europe/Paris' };

const read = (text: string, options: ReadReleasesOptions = PARIS) =>
  readReleases(readSourceText(text), options);

const sheet = (fields: Record<string, unknown>): SourceFile => ({
  format: 'xlsx',
  sheets: ['Plan'],
  sheet: 'Plan',
  columns: Object.keys(fields),
  errors: [],
  records: [{ line: 2, fields }],
});

const codesOf = (details: { code: string }[] = []) =>
  details.map(({ code }) => code);

describe('columns', () => {
  it('are recognised in the words of the screens, and by their paths', () => {
    const words = IMPORT_FIELDS.map(field => importFieldWords[field]);
    expect(suggestMapping(words)).toEqual(
      Object.fromEntries(
        IMPORT_FIELDS.map(field => [field, importFieldWords[field]]),
      ),
    );
    expect(suggestMapping(IMPORT_FIELDS)).toEqual(
      Object.fromEntries(IMPORT_FIELDS.map(field => [field, field])),
    );
  });

  it.each([
    ['version', 'VERSION'],
    ['components', 'Component(s)'],
    ['components', 'Service'],
    ['components', 'App'],
    ['window.start', 'Start'],
    ['window.start', 'planned  start'],
    ['window.start', 'Go-live'],
    ['window.start', 'Start (UTC)'],
    ['window.end', 'End'],
    ['ownerRef', 'Team'],
    ['state', 'Status'],
    ['environment', 'Env'],
  ])('%s is what is called %s', (field, column) => {
    expect(suggestMapping([column])).toEqual({ [field]: column });
  });

  it('are one field each, the first in the file, and what was chosen wins', () => {
    expect(suggestMapping(['Service', 'App', 'Note'])).toEqual({
      components: 'Service',
    });
    expect(suggestMapping(['Service', 'App'], { components: 'App' })).toEqual({
      components: 'App',
    });
  });

  it('that are not chosen are passed over, even if they have a name of the contract', () => {
    const { rows, ignored } = read('version,App,description\n1,checkout,no', {
      ...PARIS,
      mapping: { version: 'version', components: 'App' },
    });
    expect(ignored).toEqual(['description']);
    expect(rows[0].release).not.toHaveProperty('description', 'no');
  });
});

describe('rows of a spreadsheet', () => {
  it('are read as people have them', () => {
    const { rows, errors, dates } = read(
      [
        'Version;Component(s);Env;Status;Kind;Team;Go-live;End',
        '5.3.0;checkout, cart;Production;In Readiness;normal;Payments Team;15/12/2026 14:00;15/12/2026 15:30',
      ].join('\n'),
    );
    expect(errors).toEqual([]);
    expect(dates).toMatchObject({ kind: 'found', order: 'dmy' });
    expect(rows[0]).toMatchObject({
      warnings: [],
      release: {
        version: '5.3.0',
        environment: 'production',
        state: 'in_readiness',
        kind: 'normal',
        ownerRef: 'group:default/payments-team',
        components: [
          { entityRef: 'component:default/checkout' },
          { entityRef: 'component:default/cart' },
        ],
        window: {
          start: '2026-12-15T13:00:00Z',
          end: '2026-12-15T14:30:00Z',
          timeZone: 'Europe/Paris',
        },
        source: {
          provider: 'sheet',
          externalId: 'checkout/5.3.0/production',
        },
      },
    });
  });

  it.each(RELEASE_STATES)('take %s in the words of the screens', state => {
    const word = releaseStateWords[state];
    for (const written of [
      state,
      word,
      word.toUpperCase(),
      word.replace(' ', '-'),
    ]) {
      const { rows } = read(`Version,Component,State\n1,checkout,${written}`);
      expect(rows[0].release).toMatchObject({ state });
    }
  });

  it('keep the same version for two environments apart', () => {
    const { rows } = read(
      'Version,Component,Env\n1,checkout,staging\n1,checkout,production\n1,checkout,Staging',
    );
    expect(rows.map(({ release }) => release?.source.externalId)).toEqual([
      'checkout/1/staging',
      'checkout/1/production',
      undefined,
    ]);
    expect(codesOf(rows[2].errors)).toEqual(['repeated_source']);
  });

  it('ask for the order of days and months once, and for the zone', () => {
    const text =
      'Version,Component,Start,End\n1,checkout,3/4/2027 9:00,3/4/2027 10:00';
    expect(codesOf(read(text).errors)).toEqual(['date_order_needed']);
    expect(
      read(text, { ...PARIS, dateOrder: 'mdy' }).rows[0].release?.window,
    ).toMatchObject({ start: '2027-03-04T08:00:00Z' });
    const { rows } = read(text, { provider: 'sheet', dateOrder: 'dmy' });
    expect(codesOf(rows[0].errors)).toEqual(['zone_needed', 'zone_needed']);
  });

  it('name both rows that contradict each other', () => {
    const { errors } = read(
      'Version,Component,Start,End\n1,a,15/12/2026,16/12/2026\n2,a,12/17/2026,12/18/2026',
    );
    expect(errors).toEqual([
      {
        field: '',
        code: 'date_order_contradiction',
        message:
          'The dates of this file are not in one order: line 2 has "15/12/2026", line 3 has "12/17/2026". Write all of them alike, best as 2026-12-15.',
      },
    ]);
  });

  it('take the zone of their own before that of the file', () => {
    const { rows } = read(
      'Version,Component,Start,End,Time zone\n1,a,2026-12-15 09:00,2026-12-15 10:00,America/New_York',
    );
    expect(rows[0].release?.window).toEqual({
      start: '2026-12-15T14:00:00Z',
      end: '2026-12-15T15:00:00Z',
      timeZone: 'America/New_York',
    });
  });

  it('tell what the clocks skip or repeat, and what is a whole day', () => {
    const { rows } = read(
      [
        'Version,Component,Start,End',
        '1,a,2027-03-28 02:30,2027-03-28 05:00',
        '2,a,2027-10-31 02:30,2027-10-31 05:00',
        '3,a,2027-06-01,2027-06-01',
      ].join('\n'),
    );
    expect(rows.map(({ warnings }) => codesOf(warnings))).toEqual([
      ['skipped_time'],
      ['repeated_time'],
      ['whole_day', 'whole_day'],
    ]);
    expect(rows.map(({ release }) => release?.window?.start)).toEqual([
      '2027-03-28T01:30:00Z',
      '2027-10-31T00:30:00Z',
      '2027-05-31T22:00:00Z',
    ]);
    expect(rows[2].release?.window?.end).toBe('2027-06-01T22:00:00Z');
    expect(rows[0].warnings[0].message).toBe(
      'The clocks skip 2027-03-28 02:30 in Europe/Paris. 03:30 is taken.',
    );
  });

  it('say what cannot be read, and in which field', () => {
    const { rows } = read(
      'Version,Component,Start,End\n1,a,soon,2027-06-31 10:00',
    );
    expect(rows[0].errors).toMatchObject([
      { field: 'window.start', code: 'unreadable_time' },
      { field: 'window.end', code: 'unreadable_time' },
    ]);
  });

  it('say which end a window lacks', () => {
    const { rows } = read(
      'Version,Component,Start,End\n1,a,2027-06-01 10:00,\n2,a,,2027-06-01 10:00',
    );
    expect(rows.map(({ errors }) => errors)).toMatchObject([
      [{ field: 'window.end', code: 'half_window' }],
      [{ field: 'window.start', code: 'half_window' }],
    ]);
  });

  it('keep the warning of a row that ends early', () => {
    const { rows } = read('Version,Component,Start,End\n1,a');
    expect(rows[0].release).toBeDefined();
    expect(codesOf(rows[0].warnings)).toEqual(['short_row']);
  });
});

describe('rows of a workbook', () => {
  it('take dates without a zone, as days and with a time', () => {
    const { rows } = readReleases(
      sheet({
        Version: '5.3.0',
        Service: 'checkout',
        Start: new SheetDate('2026-12-15T14:00:00'),
        End: new SheetDate('2026-12-15T00:00:00'),
      }),
      PARIS,
    );
    expect(rows[0].release?.window).toMatchObject({
      start: '2026-12-15T13:00:00Z',
      end: '2026-12-15T23:00:00Z',
    });
  });

  it('refuse a date that a spreadsheet has made of a version', () => {
    const { rows } = readReleases(
      sheet({
        Version: new SheetDate('2026-02-01T00:00:00'),
        Service: 'checkout',
      }),
      PARIS,
    );
    expect(rows[0].errors).toMatchObject([
      { field: 'version', code: 'date_for_version' },
    ]);
  });
});
