import fc from 'fast-check';
import { markdownText } from './markdownText';

const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        ...['\n# ', '**', '](javascript:alert(1))', '<script>', '\\', '|'],
        ...['\r\n- ', '1. ', '&amp;', 'https://a.example', '~~', '`', '\t'],
      ),
    ),
    { maxLength: 10 },
  )
  .map(parts => parts.join('').toWellFormed());

describe('markdownText', () => {
  it('stays on one line, marks nothing up, and reads as it was written', () => {
    fc.assert(
      fc.property(texts, text => {
        const written = markdownText(text);
        expect(written).not.toMatch(/[\r\n\u2028\u2029]/);
        const withoutEscapes = written.replace(/\\[!-/:-@[-`{-~]/g, '');
        expect(withoutEscapes).not.toMatch(/[\\`*_[\]#|<>~&]/);
        expect(written).not.toMatch(/^([+\-=]|\d+[.)])/);
        expect(written.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(
          text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim(),
        );
      }),
    );
  });
});
