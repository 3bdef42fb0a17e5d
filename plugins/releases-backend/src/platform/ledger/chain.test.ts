import fc from 'fast-check';
import {
  ChainEntry,
  findBrokenLink,
} from '@slipway/backstage-plugin-releases-common';
import { hashEntry, linkEntry } from './chain';

const SUBJECT = 'release:1';

const brokenIn = (entries: readonly ChainEntry[], length: number) =>
  findBrokenLink(SUBJECT, entries, { hashOf: hashEntry, length });

const chainArbitrary = fc
  .array(
    fc.record({
      at: fc.constant('2026-11-21T00:00:00Z'),
      actor: fc.string({ maxLength: 10 }),
      action: fc.constantFrom('created', 'changed'),
      change: fc.json(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(drafts =>
    drafts.reduce<ChainEntry[]>(
      (chain, draft) => [
        ...chain,
        linkEntry({ subject: SUBJECT, ...draft }, chain.at(-1)),
      ],
      [],
    ),
  );

const chainAndPlace = chainArbitrary.chain(chain =>
  fc.tuple(fc.constant(chain), fc.nat({ max: chain.length - 1 })),
);

describe('findBrokenLink', () => {
  it('finds nothing wrong with a chain as it was written', () => {
    fc.assert(
      fc.property(chainArbitrary, chain => {
        expect(brokenIn(chain, chain.length)).toBeUndefined();
      }),
    );
  });

  it('names the entry that was changed', () => {
    fc.assert(
      fc.property(chainAndPlace, ([chain, place]) => {
        const forged = chain.with(place, {
          ...chain[place],
          actor: `${chain[place].actor}!`,
        });
        expect(brokenIn(forged, chain.length)).toMatchObject({
          seq: place + 1,
          code: 'hash_mismatch',
        });
      }),
    );
  });

  it('names the entry that is missing, wherever it was', () => {
    fc.assert(
      fc.property(chainAndPlace, ([chain, place]) => {
        const cut = chain.filter((_, index) => index !== place);
        expect(brokenIn(cut, chain.length)?.seq).toBe(place + 1);
      }),
    );
  });

  it('names an entry that was written anew with its own hash', () => {
    fc.assert(
      fc.property(
        chainAndPlace.filter(([chain, place]) => place < chain.length - 1),
        ([chain, place]) => {
          const rewritten = linkEntry(
            { ...chain[place], change: '"forged"' },
            chain[place - 1],
          );
          expect(
            brokenIn(chain.with(place, rewritten), chain.length),
          ).toMatchObject(
            chain[place].change === '"forged"'
              ? {}
              : { seq: place + 2, code: 'link_mismatch' },
          );
        },
      ),
    );
  });

  it('names an entry that belongs to no change', () => {
    const first = linkEntry(
      { subject: SUBJECT, at: '', actor: '', action: '', change: '' },
      undefined,
    );
    const extra = linkEntry({ ...first, actor: 'x' }, first);
    expect(brokenIn([first, extra], 1)).toMatchObject({
      seq: 2,
      code: 'sequence_gap',
    });
  });
});
