import { z } from 'zod';
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
});
