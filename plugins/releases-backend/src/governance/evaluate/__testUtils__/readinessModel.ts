import {
  ReleaseState,
  Verdict,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { ReadinessFacts } from '../ReadinessFacts';
import { ReleaseOrder } from '../../../dependencies/order/ReleaseOrder';
import { orderFacts } from './orderFacts';
import { isPending } from '../../../releases/record/releaseStatus';
import { judgedGate } from './judgedGate';
import { NOW, sampleRelease } from './sampleRelease';

/** It passes as soon as the gate does that it repeats. */
interface RepeatingGate {
  repeats: { release: number; gate: number };
}

/** @internal */
export type ModelGate = { status: Verdict } | RepeatingGate;

/** @internal */
export interface ModelRelease {
  /** Whether the release itself could be read. */
  read: boolean;
  state: ReleaseState;
  /** Absent where nobody judged them. */
  gates?: ModelGate[];
}

/** A handful of releases and who must come first, cycles and all. @internal */
export interface Model {
  releases: ModelRelease[];
  edges: [later: number, earlier: number][];
}

const ON_THE_WAY: ReleaseState[] = [
  'draft',
  'planned',
  'in_readiness',
  'approved',
  'in_progress',
];

const arbitraryGate: fc.Arbitrary<ModelGate> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ status: fc.constantFrom(...VERDICTS) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      repeats: fc.record({ release: fc.nat(6), gate: fc.nat(3) }),
    }),
  },
);

const arbitraryRelease: fc.Arbitrary<ModelRelease> = fc.record({
  read: fc.oneof(
    { weight: 9, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  state: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...ON_THE_WAY) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<ReleaseState>(
        'verifying',
        'completed',
        'cancelled',
      ),
    },
  ),
  gates: fc.option(fc.array(arbitraryGate, { maxLength: 4 }), {
    nil: undefined,
    freq: 9,
  }),
});

/** Only a gate with a status of its own can be repeated. */
function targetOf(releases: readonly ModelRelease[], gate: RepeatingGate) {
  const { release, gate: index } = gate.repeats;
  const target = releases[release]?.gates?.[index];
  return target && 'status' in target ? target : undefined;
}

/** The first release is the one to judge: on its way, read and judged. @internal */
export const arbitraryModel: fc.Arbitrary<Model> = fc
  .record({
    first: fc.record({
      read: fc.constant(true),
      state: fc.constantFrom(...ON_THE_WAY),
      gates: fc.array(arbitraryGate, { maxLength: 4 }),
    }),
    others: fc.array(arbitraryRelease, { maxLength: 6 }),
    edges: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 }),
  })
  .map(({ first, others, edges }) => {
    const releases = [first, ...others];
    return {
      releases: releases.map(release => ({
        ...release,
        gates: release.gates?.map(gate =>
          'status' in gate || targetOf(releases, gate)
            ? gate
            : { status: 'unknown' as const },
        ),
      })),
      edges: edges.filter(
        ([later, earlier]) =>
          releases[later] !== undefined &&
          releases[earlier] !== undefined &&
          releases[later].read &&
          isPending(releases[later].state),
      ),
    };
  });

/** @internal */
export const idOf = (index: number) => `r${index}`;
const gateId = (index: number) => `g${index}`;

/** What a gate comes to. @internal */
export function statusOf({ releases }: Model, gate: ModelGate): Verdict {
  const target = 'status' in gate ? gate : targetOf(releases, gate);
  return target?.status ?? 'unknown';
}

/** @internal */
export function toFacts(model: Model): ReadinessFacts {
  const releases = model.releases.map(({ state }, index) =>
    sampleRelease({ id: idOf(index), name: `release ${index}`, state }),
  );
  const before = new Map<string, { releaseId: string; via: string[] }[]>();
  for (const [later, earlier] of model.edges) {
    before.set(idOf(later), [
      ...(before.get(idOf(later)) ?? []),
      { releaseId: idOf(earlier), via: [`component:default/c${earlier}`] },
    ]);
  }
  const order = new ReleaseOrder(before);
  return {
    at: NOW,
    release: releases[0],
    releases: new Map(
      releases
        .filter((_release, index) => model.releases[index].read)
        .map(release => [release.id, release]),
    ),
    gates: new Map(
      model.releases.flatMap(({ gates }, index) =>
        gates
          ? [
              [
                idOf(index),
                gates.map((gate, at) =>
                  judgedGate(
                    gateId(at),
                    { status: statusOf(model, gate) },
                    'repeats' in gate
                      ? [
                          {
                            releaseId: idOf(gate.repeats.release),
                            gateId: gateId(gate.repeats.gate),
                          },
                        ]
                      : [],
                  ),
                ),
              ] as const,
            ]
          : [],
      ),
    ),
    ...orderFacts(order, idOf(0)),
    snapshotId: 'snapshot-7',
  };
}

/** The same releases after a root blocker was dealt with. @internal */
export function dealtWith(
  model: Model,
  blocker: { releaseId?: string; gateId?: string },
): Model {
  return {
    ...model,
    releases: model.releases.map((release, index) => {
      if (idOf(index) !== blocker.releaseId) {
        return release;
      }
      if (!release.read || !isPending(release.state) || !release.gates) {
        return { ...release, read: true, state: 'completed' };
      }
      return {
        ...release,
        gates: release.gates.map((gate, at) =>
          gateId(at) === blocker.gateId ? { status: 'pass' as const } : gate,
        ),
      };
    }),
  };
}

/** Which releases must come before which, by trying every way. @internal */
export function reachable({ releases, edges }: Model): boolean[][] {
  const ways = releases.map((_, from) =>
    releases.map((__, to) => edges.some(([a, b]) => a === from && b === to)),
  );
  releases.forEach((_, middle) =>
    ways.forEach(way =>
      way.forEach((_way, to) => {
        way[to] ||= way[middle] && ways[middle][to];
      }),
    ),
  );
  return ways;
}
