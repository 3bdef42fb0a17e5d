import fc from 'fast-check';
import { readIfMatch } from './ifMatch';

const read = (header: string | undefined, ifMatch?: 'required' | 'honoured') =>
  readIfMatch({ ifMatch }, header);

describe('readIfMatch', () => {
  it.each([
    ['"14"', [14]],
    ['14', [14]],
    ['"14", "15"', [14, 15]],
    ['"14","15"', [14, 15]],
    [' "14" ', [14]],
    ['W/"14", "15"', [15]],
    ['"another", "15"', [15]],
  ])('reads %s', (header, revisions) => {
    expect(read(header, 'required')).toEqual(revisions);
    expect(read(header, 'honoured')).toEqual(revisions);
  });

  it('lets * match whichever revision there is', () => {
    expect(read('*', 'required')).toBeUndefined();
    expect(read(' * ', 'honoured')).toBeUndefined();
  });

  it.each([undefined, '', ' '])('asks for it where %j is sent', header => {
    expect(() => read(header, 'required')).toThrow(
      expect.objectContaining({ statusCode: 428 }),
    );
    expect(read(header, 'honoured')).toBeUndefined();
  });

  it('says of a weak tag alone that it never matches', () => {
    expect(() => read('W/"14"', 'honoured')).toThrow(
      expect.objectContaining({
        statusCode: 400,
        message: expect.stringContaining('without W/'),
      }),
    );
  });

  it.each(['x', '"x"', '*, "1"', '"1" "2"', '"1', '-1', '"1e3"', '1.5'])(
    'refuses %s',
    header => {
      expect(() => read(header, 'required')).toThrow(
        expect.objectContaining({ statusCode: 400 }),
      );
    },
  );

  it('answers any header with revisions or a refusal of its own', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('"', 'W', '/', '1', ',', ' ', '*', '\\', 'é'),
        }),
        header => {
          let outcome: unknown;
          try {
            outcome = read(header, 'required');
          } catch (error) {
            outcome = error;
          }
          expect([
            undefined,
            expect.objectContaining({ statusCode: 400 }),
            expect.objectContaining({ statusCode: 428 }),
            expect.arrayContaining([expect.any(Number)]),
          ]).toContainEqual(outcome);
        },
      ),
    );
  });

  it('reads nothing where an endpoint does without', () => {
    expect(read('"14"')).toBeUndefined();
  });
});
