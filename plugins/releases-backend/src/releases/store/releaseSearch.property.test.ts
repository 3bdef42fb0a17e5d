import { Release } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { databaseIds } from '../../__testUtils__/databases';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { withReleasesStore } from './__testUtils__/withReleasesStore';

const PIECES = [
  ...['a', 'A', 'b', 'checkout', 'ChECKout', 'SHOP-12', '5.3.0', '1', '10'],
  ...['ä', 'Ä', 'ß', 'ẞ', 'İ', 'ı', 'I', 'Σ', 'σ', 'ς', 'Ж', 'ж', 'ﬁ', 'K'],
  ...['支', '付', '支付网关', '😀', '👩‍🚀', 'e\u0301', '\u0301', '\ufffd'],
  ...['%', '_', '\\', '"', "'", '*', '?', '-', '^', ':', '(', ')', '{', '}'],
  ...[' AND ', ' OR ', ' NOT ', 'NEAR(', '\u0001', '\u007f', '/', '&', '|'],
  ...[' ', '\n', '\t', '\u00a0', '\u2028', '\ufeff'],
];

const someText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 12 })
  .map(pieces => pieces.join(''));

const searched = fc.record({
  name: someText,
  version: someText,
  description: fc.option(someText, { nil: undefined }),
  tags: fc.array(someText, { maxLength: 2 }),
  scope: fc.array(fc.record({ key: someText, title: someText }), {
    maxLength: 2,
  }),
});

/** What is asked for: anything, or a part of what there is. */
const question = fc.oneof(
  someText.map(text => () => text),
  fc
    .tuple(fc.nat(), fc.nat(9))
    .map(([from, length]) => (everything: string) => {
      const start = from % Math.max(everything.length, 1);
      return everything.slice(start, start + length).toWellFormed();
    }),
);

function textsOf(release: Release): string[] {
  const { name, version, description, environment, ownerRef } = release;
  return [
    ...[name, version, description, environment, ownerRef, release.trainId],
    ...release.tags,
    ...release.components.map(({ entityRef }) => entityRef),
    ...release.scope.flatMap(({ key, title }) => [key, title]),
  ].map(text => spelled(text ?? ''));
}

/** In one spelling: a mark is part of the letter that it stands on. */
function spelled(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

function isFoundBy(release: Release, q: string): boolean {
  const texts = textsOf(release);
  return spelled(q)
    .split(/\s/)
    .every(word => texts.some(text => text.includes(word)));
}

describe.each(databaseIds)('searching releases on %s', databaseId => {
  const { queries, insert, update, remove } = withReleasesStore(databaseId);

  it('finds what has all words anywhere in its texts, as they are by now', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(searched, { minLength: 1, maxLength: 6 }),
        fc.array(searched, { maxLength: 2 }),
        fc.array(question, { minLength: 1, maxLength: 6 }),
        async (given, changes, questions) => {
          const first = given.map(texts => aRelease(texts));
          await insert(...first);
          const changed = changes.map((texts, place) => ({
            ...first[place % first.length],
            ...texts,
          }));
          for (const release of changed) {
            await update(release);
          }
          const [gone, ...kept] = new Map(
            [...first, ...changed].map(release => [release.id, release]),
          ).values();
          await remove(gone.id);

          const everything = kept.flatMap(textsOf).join(' ');
          for (const ask of questions) {
            const q = ask(everything);
            const filter = { scope: 'all' as const, q };
            const { items } = await queries().page(filter, {
              sort: 'start',
              limit: 100,
            });
            const expected = kept.filter(release => isFoundBy(release, q));
            expect([q, items.map(({ id }) => id)]).toEqual([
              q,
              expected.map(({ id }) => id).sort(),
            ]);
            expect(await queries().count(filter)).toBe(expected.length);
          }
          await remove(...kept.map(({ id }) => id));
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});
