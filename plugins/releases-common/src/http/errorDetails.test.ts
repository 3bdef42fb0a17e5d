import { z } from 'zod';
import { newEvidenceRecordSchema } from '../readiness/evidenceRecord';
import { durationSchema } from '../schedule/recurrence';
import { readWith } from './errorDetails';

describe('readWith', () => {
  it.each([
    [z.string(), 1, 'wrong_type', 'Give a text here.'],
    [z.number().int(), '1', 'wrong_type', 'Give a number here.'],
    [z.number().int(), 1.5, 'wrong_type', 'Give a whole number here.'],
    [z.boolean(), 'yes', 'wrong_type', 'Give true or false here.'],
    [z.array(z.string()), 'x', 'wrong_type', 'Give a list here.'],
    [z.object({}), [], 'wrong_type', 'Give an object here.'],
    [z.string(), undefined, 'required', 'This is missing. Give it a value.'],
    [z.number().min(1), 0, 'too_few', 'Give at least 1 here.'],
    [z.number().gt(1), 1, 'too_few', 'Give more than 1 here.'],
    [z.number().max(200), 201, 'too_many', 'Give at most 200 here.'],
    [
      z.array(z.string()).max(1),
      ['a', 'b'],
      'too_many',
      'Give at most 1 here.',
    ],
    [
      z.string().max(2, { error: 'Shorten this.' }),
      'abc',
      'too_long',
      'Shorten this.',
    ],
  ])('says what to give instead: %#', (schema, value, code, message) => {
    expect(readWith(z.object({ field: schema }), { field: value })).toEqual({
      details: [{ field: 'field', code, message }],
    });
  });

  const metricsOf = (metrics: object) => {
    const read = readWith(newEvidenceRecordSchema.pick({ metrics: true }), {
      metrics,
    });
    return 'details' in read ? read.details : [];
  };

  it('says of a key what is wrong with it', () => {
    expect(metricsOf({ 'a\u0000': 1 })).toEqual([
      expect.objectContaining({
        field: 'metrics.a\u0000',
        code: 'nul_character',
        message: expect.stringContaining('Remove the NUL character'),
      }),
    ]);
  });

  it('has a code of its own for each rule', () => {
    const many = Object.fromEntries(
      Array.from({ length: 51 }, (_, place) => [`m${place}`, place]),
    );
    expect(metricsOf(many)).toMatchObject([
      { field: 'metrics', code: 'too_many' },
    ]);
  });

  it('says one thing of what is no duration', () => {
    expect(readWith(durationSchema, 'soon')).toMatchObject({
      details: [{ code: 'invalid_format' }],
    });
    expect(readWith(durationSchema, 'P0D')).toMatchObject({
      details: [{ code: 'duration_empty' }],
    });
  });
});
