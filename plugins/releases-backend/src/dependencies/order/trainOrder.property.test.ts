import { Release } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { orderViolations } from './orderViolations';
import { releaseTime, TrainMember } from './requiredOrders';
import { TrainOrder } from './TrainOrder';

const REFS = Array.from('abcdefg', name => `component:default/${name}`);
const DAY = 86_400_000;

const windowOn = (day: number, days = 1): Release['window'] => ({
  start: new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString(),
  end: new Date(Date.UTC(2026, 0, 1) + (day + days) * DAY).toISOString(),
  timeZone: 'UTC',
});

const memberArbitrary = fc.record({
  impact: fc.constantFrom<Release['impact'][]>(
    'additive',
    'fix',
    'breaking',
    'none',
  ),
  refs: fc.subarray(REFS, { minLength: 1, maxLength: 2 }),
  requires: fc.option(fc.constantFrom(...REFS), {
    freq: 3,
    nil: undefined,
  }),
  day: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 6, nil: undefined }),
  days: fc.integer({ min: 1, max: 3 }),
});

const membersArbitrary = fc
  .array(memberArbitrary, { maxLength: 8 })
  .map(drafts =>
    drafts.map(
      ({ impact, refs, requires, day, days }, index): TrainMember => ({
        id: `r${index}`,
        name: `release ${index}`,
        state: 'planned',
        impact,
        window: day === undefined ? undefined : windowOn(day, days),
        actual: {},
        components: refs.map(entityRef => ({
          entityRef,
          artifacts: [],
          requires: requires ? [{ entityRef: requires, version: '*' }] : [],
        })),
      }),
    ),
  );

const edgesArbitrary = fc.array(
  fc.record({
    consumerRef: fc.constantFrom(...REFS),
    providerRef: fc.constantFrom(...REFS),
  }),
  { maxLength: 12 },
);

type Arc = [earlier: string, later: string];

/** Who is reached from whom, by trying every way. */
function closure(nodes: readonly string[], arcs: readonly Arc[]) {
  const reached = new Set(arcs.map(arc => arc.join()));
  for (const via of nodes) {
    for (const from of nodes) {
      for (const to of nodes) {
        if (reached.has(`${from},${via}`) && reached.has(`${via},${to}`)) {
          reached.add(`${from},${to}`);
        }
      }
    }
  }
  return (from: string, to: string) => reached.has(`${from},${to}`);
}

/** What must hold, worked out edge by edge without the code under test. */
function oracle(
  members: readonly TrainMember[],
  edges: readonly { consumerRef: string; providerRef: string }[],
) {
  const finalOf = (ref: string) =>
    members
      .filter(({ components }) => components.some(c => c.entityRef === ref))
      .sort(
        (a, b) =>
          (releaseTime(b) ?? 1e15) - (releaseTime(a) ?? 1e15) ||
          (a.id < b.id ? 1 : -1),
      )
      .at(0);
  const depends = closure(
    REFS,
    edges.map(
      ({ consumerRef, providerRef }): Arc => [consumerRef, providerRef],
    ),
  );
  const fellows: Arc[] = REFS.flatMap(a =>
    REFS.flatMap((b): Arc[] => {
      const [one, other] = [finalOf(a), finalOf(b)];
      return one && other && depends(a, b) && depends(b, a)
        ? [
            [one.id, other.id],
            [other.id, one.id],
          ]
        : [];
    }),
  );
  const catalog: Arc[] = [];
  const judged: [string, TrainMember, TrainMember][] = [];
  for (const { consumerRef, providerRef } of edges) {
    const [consumer, provider] = [finalOf(consumerRef), finalOf(providerRef)];
    if (!consumer || !provider || consumer === provider) {
      continue;
    }
    if (provider.impact !== 'none') {
      const [first, second] =
        provider.impact === 'breaking'
          ? [consumer, provider]
          : [provider, consumer];
      catalog.push([first.id, second.id]);
      judged.push([`${consumerRef} ${providerRef}`, first, second]);
    }
  }
  const stated: Arc[] = [];
  for (const consumer of members) {
    for (const { entityRef, requires } of consumer.components) {
      for (const { entityRef: providerRef } of requires) {
        const provider = finalOf(providerRef);
        if (provider && provider !== consumer) {
          stated.push([provider.id, consumer.id]);
          judged.push([`${entityRef} ${providerRef}`, provider, consumer]);
        }
      }
    }
  }
  const ids = members.map(({ id }) => id);
  const byCatalog = closure(ids, [...fellows, ...catalog]);
  const byAll = closure(ids, [...fellows, ...catalog, ...stated]);
  const sameSet = (a: string, b: string) =>
    a === b || (byCatalog(a, b) && byCatalog(b, a));
  const broken = judged.filter(([, first, second]) => {
    const [start, end, other] = [
      first.window?.start,
      first.window?.end,
      second.window?.start,
    ].map(instant => Date.parse(instant ?? ''));
    return start > other || (end > other && !sameSet(first.id, second.id));
  });
  return {
    broken: new Set(broken.map(([edge]) => edge)),
    arcs: [...catalog, ...stated],
    sameSet,
    sameKnot: (a: string, b: string) => a === b || (byAll(a, b) && byAll(b, a)),
    waits: byAll,
  };
}

/** The circles of a graph, found by trying every way. */
function circles(edges: { consumerRef: string; providerRef: string }[]) {
  const depends = closure(
    REFS,
    edges.map(
      ({ consumerRef, providerRef }): Arc => [consumerRef, providerRef],
    ),
  );
  const sets = REFS.map(ref =>
    REFS.filter(
      other => other === ref || (depends(ref, other) && depends(other, ref)),
    ),
  ).filter(set => set.length > 1);
  return [...new Map(sets.map(set => [set.join(), set])).values()];
}

describe('TrainOrder', () => {
  const check = (
    property: (
      members: TrainMember[],
      order: TrainOrder,
      expected: ReturnType<typeof oracle>,
    ) => void,
  ) =>
    fc.assert(
      fc.property(membersArbitrary, edgesArbitrary, (members, edges) =>
        property(
          members,
          new TrainOrder(members, edges, circles(edges)),
          oracle(members, edges),
        ),
      ),
      { numRuns: 400 },
    );

  it('puts each release into the first wave that all before it allow', () => {
    check((members, order, { arcs, sameKnot }) => {
      const waves = order.waves();
      const waveOf = new Map(
        waves.flatMap(({ members: aboard }, index) =>
          aboard.map(({ id }) => [id, index] as const),
        ),
      );
      expect(
        waves.flatMap(wave => wave.members.map(({ id }) => id)).sort(),
      ).toEqual(members.map(({ id }) => id).sort());
      for (const [earlier, later] of arcs) {
        const ahead = waveOf.get(later)! - waveOf.get(earlier)!;
        expect(Math.sign(ahead)).toBe(sameKnot(earlier, later) ? 0 : 1);
      }
      for (const { id } of members) {
        const index = waveOf.get(id)!;
        const before = arcs
          .filter(
            ([earlier, later]) => sameKnot(later, id) && !sameKnot(earlier, id),
          )
          .map(([earlier]) => waveOf.get(earlier)!);
        expect(index).toBe(Math.max(-1, ...before) + 1);
      }
    });
  });

  it('keeps together what ships together', () => {
    check((members, order, { sameKnot }) => {
      const together = order.waves().flatMap(wave => wave.together);
      for (const a of members) {
        for (const b of members) {
          const isTogether =
            a === b || together.some(set => set.includes(a) && set.includes(b));
          expect(isTogether).toBe(sameKnot(a.id, b.id));
        }
      }
    });
  });

  it('finds the contradictions that requirements make, and no others', () => {
    check((members, order, { sameKnot, sameSet }) => {
      const contradictory = new Set(
        order.contradictions().flatMap(set => set.map(({ id }) => id)),
      );
      for (const { id } of members) {
        expect(contradictory.has(id)).toBe(
          members.some(
            other => sameKnot(id, other.id) && !sameSet(id, other.id),
          ),
        );
      }
    });
  });

  it('knows who waits for whom', () => {
    check((members, order, { waits }) => {
      for (const { id } of members) {
        const { members: waiting, truncated } = order.waitingFor(id, 100);
        expect(truncated).toBe(false);
        expect(waiting.map(member => member.id).sort()).toEqual(
          members
            .map(member => member.id)
            .filter(other => other !== id && waits(id, other))
            .sort(),
        );
      }
    });
  });

  it('names each broken edge once, and no other', () => {
    check((_, order, { broken }) => {
      const { violations } = orderViolations(order);
      expect(
        violations
          .map(
            ({ consumerRef, providerRef }) => `${consumerRef} ${providerRef}`,
          )
          .sort(),
      ).toEqual([...broken].sort());
    });
  });

  it('stops naming who waits at a limit', () => {
    const members = Array.from(
      { length: 10 },
      (_, index): TrainMember => ({
        id: `r${index}`,
        name: `release ${index}`,
        state: 'planned',
        impact: 'additive',
        actual: {},
        components: [
          {
            entityRef: `component:default/c${index}`,
            artifacts: [],
            requires: [],
          },
        ],
      }),
    );
    const star = members.slice(1).map((_, index) => ({
      consumerRef: `component:default/c${index + 1}`,
      providerRef: 'component:default/c0',
    }));
    const order = new TrainOrder(members, star, []);
    expect(order.waitingFor('r0', 4)).toMatchObject({
      members: { length: 4 },
      truncated: true,
    });
    expect(order.waitingFor('r0', 9)).toMatchObject({
      members: { length: 9 },
      truncated: false,
    });
  });

  it('orders 20,000 releases along 100,000 edges', () => {
    const size = 20_000;
    const refOf = (index: number) => `component:default/c${index}`;
    const members = Array.from(
      { length: size },
      (_, index): TrainMember => ({
        id: `r${index}`,
        name: `release ${index}`,
        state: 'planned',
        impact: index % 7 === 0 ? 'breaking' : 'additive',
        window: windowOn((index * 7919) % 90),
        actual: {},
        components: [{ entityRef: refOf(index), artifacts: [], requires: [] }],
      }),
    );
    let seed = 1;
    const random = (max: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % max;
    };
    const edges = Array.from({ length: 100_000 }, () => {
      const consumer = 1 + random(size - 1);
      const hub = random(10) === 0;
      return {
        consumerRef: refOf(consumer),
        providerRef: refOf(hub ? 0 : random(consumer)),
      };
    });
    const order = new TrainOrder(members, edges, []);
    const waves = order.waves();
    const { violations } = orderViolations(order);
    expect(waves.flatMap(wave => wave.members)).toHaveLength(size);
    expect(violations.length).toBeGreaterThan(10_000);
  });
});
