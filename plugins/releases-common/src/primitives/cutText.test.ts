import fc from 'fast-check';
import { cutText } from './cutText';

const FAMILY = '👩‍👩‍👧‍👦';

describe('cutText', () => {
  it.each([
    ['checkout', 20, 'checkout'],
    ['checkout', 5, 'check'],
    [`a${FAMILY}`, 5, 'a'],
    [`${FAMILY}${FAMILY}`, 11, FAMILY],
    ['🇫🇷🇩🇪', 6, '🇫🇷'],
    ['cafe\u0301s', 4, 'caf'],
    ['\r\n', 1, ''],
  ])('cuts %j at %d', (text, max, cut) => {
    expect(cutText(text, max)).toBe(cut);
  });

  it('gives whole characters, as many as there is room for', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const characters = (text: string) =>
      [...segmenter.segment(text)].map(({ segment }) => segment);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.nat(40),
        (text, max) => {
          const all = characters(text);
          const kept = characters(cutText(text, max));
          expect(kept).toEqual(all.slice(0, kept.length));
          expect(kept.join('').length).toBeLessThanOrEqual(max);
          const next = all[kept.length] ?? '';
          expect(next === '' || (kept.join('') + next).length > max).toBe(true);
        },
      ),
    );
  });
});
