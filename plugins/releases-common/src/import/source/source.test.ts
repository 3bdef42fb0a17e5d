import fc from 'fast-check';
import { decodeText } from './decodeText';
import { readSource, readSourceText } from './readSource';

const encoder = new TextEncoder();

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  [...`\uFEFF${text}`].join('');
  Array.from({ length: text.length + 1 }, (_, place) =>
    view.setUint16(
      2 * place,
      place === 0 ? 0xfeff : text.charCodeAt(place - 1),
      isLittle,
    ),
  );
  return bytes;
}

const latin = (text: string) =>
  Uint8Array.from(text, character => character.charCodeAt(0));

describe('the text of bytes', () => {
  it('is what was written, in UTF-8 and in UTF-16 with its mark', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter(value => !value.startsWith('\uFEFF'));
    fc.assert(
      fc.property(text, value => {
        expect(decodeText(encoder.encode(value))).toEqual({
          text: value,
          encoding: 'utf-8',
          isGuess: false,
        });
        expect(decodeText(encoder.encode(`\uFEFF${value}`))?.text).toBe(value);
        expect(decodeText(utf16(value, true))).toEqual({
          text: value,
          encoding: 'utf-16le',
          isGuess: false,
        });
        expect(decodeText(utf16(value, false))).toEqual({
          text: value,
          encoding: 'utf-16be',
          isGuess: false,
        });
      }),
    );
  });

  it('is guessed to be Windows-1252 where it is not UTF-8', () => {
    expect(decodeText(latin('Caf\xe9 \x80'))).toEqual({
      text: 'Café €',
      encoding: 'windows-1252',
      isGuess: true,
    });
  });

  it('can be chosen, and nothing is replaced where the choice does not fit', () => {
    expect(decodeText(latin('\xcf\xf0\xe8'), 'windows-1251')).toEqual({
      text: 'При',
      encoding: 'windows-1251',
      isGuess: false,
    });
    expect(decodeText(latin('Caf\xe9'), 'utf-8')).toBeUndefined();
  });

  it('has no replacement character that was not in the file', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        const text = decodeText(bytes)?.text ?? '';
        const isWritten =
          text.includes('\uFFFD') &&
          [
            [0xef, 0xbf, 0xbd],
            [0xff, 0xfd],
            [0xfd, 0xff],
          ].some(mark =>
            bytes.some((_, from) =>
              mark.every((byte, place) => bytes[from + place] === byte),
            ),
          );
        expect(text.includes('\uFFFD')).toBe(isWritten);
      }),
    );
  });
});

describe('a file', () => {
  it('says which encoding it was read in', async () => {
    await expect(
      readSource(latin('Version;Component\n1;Caf\xe9')),
    ).resolves.toMatchObject({
      format: 'csv',
      encoding: { name: 'windows-1252', isGuess: true },
      records: [{ line: 2, fields: { Version: '1', Component: 'Café' } }],
    });
  });

  it.each([
    ['not in the encoding', latin('\xe9'), 'not_in_encoding'],
    ['of the older kind', latin('\xd0\xcf\x11\xe0rest'), 'old_workbook'],
    [
      'an archive that is no workbook',
      latin('PK\x03\x04no'),
      'unreadable_workbook',
    ],
  ])('that is %s is an error', async (_, bytes, code) => {
    const { errors } = await readSource(bytes, { encoding: 'utf-8' });
    expect(errors).toEqual([expect.objectContaining({ code })]);
  });
});

describe('CSV', () => {
  const codesOf = (text: string) =>
    readSourceText(text).errors.map(({ code, message }) => [code, message]);

  it('takes the separator that its first line names', () => {
    expect(readSourceText('sep=;\r\nversion;a,b\r\n1;x,y')).toMatchObject({
      columns: ['version', 'a,b'],
      records: [{ line: 3, fields: { version: '1', 'a,b': 'x,y' } }],
    });
  });

  it('names both of two columns of one name', () => {
    expect(codesOf('Version,Start,Version\n1,2,3')).toEqual([
      [
        'repeated_column',
        'Columns A and C are both called "Version". Rename one of them, or remove it.',
      ],
    ]);
  });

  it('tells a quote without an end, in the only row and in the header', () => {
    expect(readSourceText('version,name\n1,"a').records).toEqual([
      expect.objectContaining({ line: 2, code: 'broken_quotes' }),
    ]);
    expect(codesOf('version,"name\n1,a')).toEqual([
      ['broken_quotes', expect.stringContaining('The header, on line 1')],
    ]);
  });

  it('warns of a row that ends early, but not of empty cells', () => {
    const { records } = readSourceText('version,name,start\n1,a\n2,b,');
    expect(records).toEqual([
      expect.objectContaining({
        line: 2,
        warnings: [
          expect.objectContaining({
            code: 'short_row',
            message: expect.stringContaining('start is missing'),
          }),
        ],
      }),
      { line: 3, fields: { version: '2', name: 'b' } },
    ]);
  });

  it('loses no cell under a column without a name', () => {
    expect(readSourceText('version,,\n1,note,')).toMatchObject({
      columns: ['version', 'Column B'],
      records: [{ fields: { version: '1', 'Column B': 'note' } }],
    });
  });
});
