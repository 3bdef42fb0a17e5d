import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { PARSERS } from './__testUtils__/parsers';
import { toIcs } from './toIcs';

const DAY_MS = 86_400_000;
const START = Date.UTC(2027, 0, 5, 9);
const span = { start: START - 30 * DAY_MS, end: START + 400 * DAY_MS };

/** All of Unicode that can be stored, and what is awkward more often. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        ...['\n', '\r\n', '\r', '\t', '\\', '\\n', ';', ',', ':', '"', '^n'],
        ...[
          '\u000b',
          '\u000c',
          '\u001b',
          '\u0085',
          '\u2028',
          '\u007f',
          '\ufeff',
        ],
        ...[
          '\nEND:VCALENDAR\n',
          '\r\nX-EVIL:1',
          'BEGIN:VEVENT',
          '👩‍👩‍👧‍👦',
          'é',
          'x'.repeat(73),
        ],
      ),
    ),
    { maxLength: 12 },
  )
  .map(parts => `a${parts.join('')}z`.toWellFormed());

/** What of a text is left once control characters are gone. */
function withoutControls(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(line => line.replace(/(?!\t)\p{Cc}/gu, ''))
    .join('\n');
}

const windowNamed = (title: string, reason: string): CalendarItem => ({
  type: 'window',
  id: 'w',
  relation: 'own',
  title,
  reason,
  effect: 'allow',
  start: new Date(START).toISOString(),
  end: new Date(START + 3_600_000).toISOString(),
  timeZone: 'Europe/Paris',
  entityRefs: [],
});

describe.each(PARSERS)('texts of feeds, read by $parser', given => {
  const { parse, misreads } = given;

  it('are the same as before, without control characters', () => {
    fc.assert(
      fc.property(texts, texts, texts, (name, title, reason) => {
        fc.pre(![name, title, reason].some(text => misreads?.test(text)));
        const feed = toIcs([windowNamed(title, reason)], { name, span });
        const read = parse(feed);
        expect(read).toMatchObject({
          name: withoutControls(name),
          events: [
            {
              name: withoutControls(title),
              description: `Reason: ${withoutControls(reason)}`,
              start: '2027-01-05T09:00:00Z',
              end: '2027-01-05T10:00:00Z',
            },
          ],
        });
        expect(read.events).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('lines of feeds', () => {
  it('are at most 75 octets long, whole characters, and without controls', () => {
    fc.assert(
      fc.property(texts, texts, texts, (name, title, reason) => {
        const feed = toIcs([windowNamed(title, reason)], { name, span });
        const lines = feed.split('\r\n');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/(?!\t)\p{Cc}/u);
        }
        expect(lines.filter(line => line === 'END:VCALENDAR')).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});
