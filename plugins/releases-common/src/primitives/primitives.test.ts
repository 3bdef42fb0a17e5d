import fc from 'fast-check';
import { z } from 'zod';
import {
  cursorSchema,
  entityRefPartsShape,
  entityRefSchema,
  environmentSchema,
  formatInstant,
  idSchema,
  instantSchema,
  requiredText,
  revisionSchema,
  storableProblem,
  tagSchema,
  text,
  timeZoneSchema,
  wallTimeSchema,
  webUrlSchema,
} from '.';
import { readWith } from '../http/errorDetails';

const codesOf = (schema: z.ZodType, value: unknown) => {
  const read = readWith(schema, value);
  return 'details' in read ? read.details.map(({ code }) => code) : [];
};

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '\u0000',
      '\ud83d',
      '\ude00',
      'é',
      'e\u0301',
      'a',
      ':',
      '/',
    ),
  }),
);

describe('primitives', () => {
  it.each<[string, z.ZodType]>([
    ['text', text(200)],
    ['requiredText', requiredText(200)],
    ['id', idSchema],
    ['cursor', cursorSchema],
    ['entity reference', entityRefSchema],
    ['kind', entityRefPartsShape.kind],
    ['namespace', entityRefPartsShape.namespace],
    ['name', entityRefPartsShape.name],
    ['environment', environmentSchema],
    ['instant', instantSchema],
    ['tag', tagSchema],
    ['time zone', timeZoneSchema],
    ['wall time', wallTimeSchema],
    ['web address', webUrlSchema],
  ])(
    '%s lets through only what can be stored, in one spelling',
    (_, schema) => {
      fc.assert(
        fc.property(anyText, value => {
          const { data } = schema.safeParse(value);
          const stored = data as string | undefined;
          expect(stored && storableProblem(stored)).toBeFalsy();
          expect(stored?.normalize('NFC')).toBe(stored);
        }),
      );
    },
  );

  it('keeps one spelling of what Unicode spells in several ways', () => {
    expect(text(4).parse('cafe\u0301')).toBe('café');
    expect(codesOf(text(3), 'cafe\u0301')).toEqual(['too_long']);
  });

  it('refuses NUL and halves of characters, and keeps whole ones', () => {
    expect(codesOf(text(9), 'a\u0000')).toEqual(['nul_character']);
    expect(codesOf(text(9), 'a\ud83d')).toEqual(['lone_surrogate']);
    expect(text(9).parse('a😀')).toBe('a😀');
  });

  it.each([
    '0198f3a2-7c31-7c2e-9d54-5a1d0f0b8a11',
    'year-end',
    'imported',
    ' year-end ',
  ])('takes the id %j', id => {
    expect(idSchema.parse(id)).toBe(id.trim());
  });

  it.each(['', ' ', 'a b', '../etc', 'a\u0000', 'a'.repeat(65), "a';--"])(
    'does not take the id %j',
    id => {
      expect(idSchema.safeParse(id).success).toBe(false);
    },
  );

  it.each(['production', 'Production', 'PRODUCTION'])(
    'keeps the environment %s in one spelling',
    written => {
      expect(environmentSchema.parse(written)).toBe('production');
    },
  );

  it.each([
    ['component:default/checkout', 'component:default/checkout'],
    ['Component:Default/Check_Out.v2', 'component:default/check_out.v2'],
    ['user:jane', 'user:default/jane'],
  ])('reads the entity reference %s', (written, kept) => {
    expect(entityRefSchema.parse(written)).toBe(kept);
  });

  it.each([
    'PT2H',
    'checkout',
    'component:default/',
    'component:/x',
    'com-ponent:default/x',
    'component:de_fault/x',
    'component:default/a b',
    'component:default/a/b',
    'component:default/x\u0000',
    '../../etc:passwd/x',
    'component:default/-x',
    `component:default/${'x'.repeat(64)}`,
  ])('does not take %j for an entity reference', ref => {
    expect(codesOf(entityRefSchema, ref)).toEqual(['invalid_entity_ref']);
  });

  it.each([
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00Z'],
    ['2026-11-26T14:00:00.000+01:00', '2026-11-26T13:00:00Z'],
  ])('takes the instant %s', (written, kept) => {
    expect(instantSchema.parse(written)).toBe(kept);
  });

  it.each([
    '1899-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-00:01',
    '1900-01-01T00:00:00+00:01',
  ])('does not take %s, whose year is out of range', instant => {
    expect(codesOf(instantSchema, instant)).toEqual(['instant_out_of_range']);
  });

  it.each(['2026-02-30T10:00:00Z', '2026-01-01', '+010000-01-01T00:00:00Z'])(
    'does not take %s for an instant',
    instant => {
      expect(codesOf(instantSchema, instant)).toContain('invalid_instant');
    },
  );

  it('formats every instant as one that it takes, the far ones saturated', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('1900-01-01T00:00:00Z') }),
        date => {
          const written = formatInstant(date);
          expect(instantSchema.parse(written)).toBe(written);
          expect(Date.parse(written)).toBe(
            Math.min(date.getTime(), Date.UTC(9999, 11, 31, 23, 59, 59, 999)),
          );
        },
      ),
    );
    expect(formatInstant(new Date(-8.64e15))).toBe('0001-01-01T00:00:00Z');
  });

  it.each([0, -1, 1.5, 2 ** 31, 1e309, NaN, '1'])(
    'does not take the revision %p',
    revision => {
      expect(revisionSchema.safeParse(revision).success).toBe(false);
    },
  );

  it('finds what cannot be stored anywhere in a value, however deep', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), value => {
        expect(storableProblem(value)).toBeUndefined();
        expect(storableProblem({ more: [value, 'a\u0000'] })?.code).toBe(
          'nul_character',
        );
        expect(storableProblem([{ '\ud800': value }])?.code).toBe(
          'lone_surrogate',
        );
      }),
    );
    let deep: unknown = 'x';
    for (let level = 0; level < 200_000; level += 1) {
      deep = [deep];
    }
    expect(storableProblem(deep)?.code).toBe('too_deep');
  });
});
