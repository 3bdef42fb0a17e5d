import fc from 'fast-check';
import { Party, Standing } from '../governance';
import { movesOf } from './decide/movesOf';
import { settleStandings } from './decide/settleStandings';
import { tellsOf, ToTell } from './decide/tellsOf';
import { Moved } from './record/Happening';
import { NoticeItem } from './record/NoticeItem';
import { mergeItems } from './store/mergeItems';

const people = ['ann', 'Bob', 'cem', 'dee'].map(name => `user:default/${name}`);
const person = fc.constantFrom(...people);
const lower = (ref: string) => ref.toLocaleLowerCase('en-US');
const some = fc
  .array(person)
  .map(refs => new Set(refs.map(lower)) as ReadonlySet<string>);
const releaseId = fc.constantFrom('a', 'b', 'c');
const party: fc.Arbitrary<Party> = fc.record({
  owners: some,
  managers: some,
  authors: some,
  voters: some,
  votedOn: fc.constant(new Map()),
});
const start = fc
  .integer({ min: 1, max: 4 })
  .map(day => `2026-12-0${day}T10:00:00Z`);
const planned = fc.option(
  start.map(at => ({ start: at, end: `${at.slice(0, 11)}12:00:00Z` })),
  { nil: undefined },
);
const moves = fc
  .array(fc.record({ actor: person, to: planned }), { maxLength: 6 })
  .map((steps): Moved[] => {
    let from: Moved['from'];
    return steps.map(({ actor, to }) => {
      const move = { kind: 'moved', releaseId: 'a', actor, from, to } as Moved;
      from = to as Moved['to'];
      return move;
    });
  });

const nothing: ToTell = {
  ready: [],
  blocked: [],
  touched: [],
  asked: [],
  moved: [],
  voided: [],
  decided: [],
  frozen: [],
};

describe('whom to tell', () => {
  it('is each of the people of a release once, save who did it, in one spelling', () => {
    fc.assert(
      fc.property(
        fc.dictionary(releaseId, party),
        fc.uniqueArray(releaseId),
        fc.array(fc.record({ releaseId, actor: person })),
        (parties, ready, touched) => {
          const tells = tellsOf(
            {
              ...nothing,
              ready,
              touched: touched.map(one => ({ kind: 'touched', ...one })),
            },
            {
              releases: new Map(),
              parties: new Map(Object.entries(parties)),
              asks: [],
              later: new Map(),
              membersOf: () => new Set(),
            },
          );
          const keys = tells.map(({ person: who, item }) =>
            [who, item.releaseId].join(),
          );
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.sort()).toEqual(
            ready
              .flatMap(id => {
                const of = parties[id];
                const last = touched.findLast(one => one.releaseId === id);
                return of
                  ? [
                      ...new Set([
                        ...of.owners,
                        ...of.managers,
                        ...of.authors,
                        ...of.voters,
                      ]),
                    ]
                      .filter(who => who !== lower(last?.actor ?? ''))
                      .map(who => [who, id].join())
                  : [];
              })
              .sort(),
          );
        },
      ),
    );
  });

  it('tells of the way that others moved a release since, or of none', () => {
    fc.assert(
      fc.property(moves, person, (all, who) => {
        const told = movesOf(all, lower(who));
        const own = all
          .map(({ actor }) => lower(actor))
          .lastIndexOf(lower(who));
        const others = all.slice(own + 1);
        const from = others[0]?.from?.start;
        const to = others.at(-1)?.to?.start;
        expect(told.map(move => [move.from?.start, move.to?.start])).toEqual(
          from === to ? [] : [[from, to]],
        );
      }),
    );
  });
});

describe('grouping', () => {
  const item: fc.Arbitrary<NoticeItem> = fc.record({
    releaseId,
    isParty: fc.boolean(),
  });

  it('has each thing once, whatever it is put together from', () => {
    fc.assert(
      fc.property(fc.array(fc.array(item)), batches => {
        const steps = batches.reduce(
          (known: NoticeItem[], added) => mergeItems(known, added),
          [],
        );
        const all = batches.flat();
        expect(steps).toEqual(mergeItems([], all));
        expect(steps).toEqual(
          [...new Set(all.map(one => one.releaseId))].map(id => ({
            releaseId: id,
            isParty: all.some(one => one.releaseId === id && one.isParty),
          })),
        );
      }),
    );
  });
});

describe('moves that are put together', () => {
  it('come to the way in all, or to nothing', () => {
    fc.assert(
      fc.property(moves, all => {
        const items = all.map(({ actor, from, to }) => ({
          releaseId: 'a',
          isParty: true,
          actor,
          from,
          to,
        }));
        const merged = items.reduce(
          (known: NoticeItem[], one) => mergeItems(known, [one]),
          [],
        );
        const from = all[0]?.from?.start;
        const to = all.at(-1)?.to?.start;
        expect(merged.map(one => 'to' in one && [one.to?.start])).toEqual(
          from === to ? [] : [[to]],
        );
      }),
    );
  });
});

describe('how releases stand', () => {
  const standing: fc.Arbitrary<Standing> = fc.record({
    isReady: fc.boolean(),
    isUpdating: fc.boolean(),
  });
  const state = fc.constantFrom('draft', 'planned', 'approved' as const);

  it('is told when it differs from what was told, and then never again', () => {
    fc.assert(
      fc.property(
        fc.dictionary(releaseId, standing),
        fc.dictionary(releaseId, fc.option(state, { nil: undefined })),
        fc.dictionary(releaseId, state),
        (now, before, states) => {
          const standings = new Map(Object.entries(now));
          const releases = new Map(
            Object.entries(states).map(([id, of]) => [
              id,
              { state: of as 'planned' },
            ]),
          );
          const told = new Map(
            Object.entries(before).map(([id, readyIn]) => [
              id,
              { releaseId: id, readyIn: readyIn as 'planned' | undefined },
            ]),
          );
          const settle = (known: typeof told) =>
            settleStandings(['a', 'b', 'c'], {
              standings,
              told: known,
              releases,
            });
          const { ready, blocked, now: kept, unsettled } = settle(told);
          for (const id of [...ready, ...blocked]) {
            expect(unsettled).not.toContain(id);
            expect(told.has(id)).toBe(true);
            expect(states[id]).not.toBe('draft');
            expect(now[id].isReady).toBe(ready.includes(id));
            expect(told.get(id)!.readyIn === undefined).toBe(
              ready.includes(id),
            );
          }
          const after = new Map([
            ...told,
            ...kept.map(one => [one.releaseId, one] as const),
          ]) as typeof told;
          expect(settle(after)).toMatchObject({ ready: [], blocked: [] });
        },
      ),
    );
  });
});
