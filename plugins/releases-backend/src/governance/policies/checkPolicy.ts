import {
  ErrorDetail,
  NewPolicy,
} from '@slipway/backstage-plugin-releases-common';
import { GateRegistry } from '../gates/GateRegistry';

/** What of a policy is checked beyond its shape. @internal */
export type CheckedPolicy = Pick<NewPolicy, 'gates' | 'selector'>;

/** What of the gates of a policy cannot be judged, field by field. @internal */
export function checkPolicy(
  { gates }: CheckedPolicy,
  registry: Pick<GateRegistry, 'read'>,
): ErrorDetail[] {
  const waits = new Map<string, readonly string[]>();
  const details = gates.flatMap((gate, index) => {
    const read = registry.read(gate);
    if ('ready' in read) {
      const { judgedBy, params } = read.ready;
      waits.set(gate.id, judgedBy.waitsFor?.(params) ?? []);
      return [];
    }
    return read.details.map(({ field, ...detail }) => ({
      ...detail,
      field: `gates.${index}.${field}`,
    }));
  });
  return [...details, ...gates.flatMap(gateWaitsInVain(gates, waits))];
}

/** A gate may wait for others of its policy, which do not wait for it. */
function gateWaitsInVain(
  gates: CheckedPolicy['gates'],
  waits: ReadonlyMap<string, readonly string[]>,
) {
  const isThere = new Set(gates.map(({ id }) => id));
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    from === to ||
    (waits.get(from) ?? []).some(next => {
      if (seen.has(next)) {
        return false;
      }
      seen.add(next);
      return reaches(next, to, seen);
    });
  return ({ id }: { id: string }, index: number): ErrorDetail[] =>
    (waits.get(id) ?? []).flatMap((other, place) => {
      const field = `gates.${index}.params.after.${place}`;
      if (!isThere.has(other)) {
        return {
          field,
          code: 'unknown_gate',
          message: `This policy has no gate ${other}. Name another one.`,
        };
      }
      return reaches(other, id, new Set())
        ? {
            field,
            code: 'gates_in_circle',
            message: `The gate ${other} itself waits for ${id}. Leave one of the two out.`,
          }
        : [];
    });
}

/** The entities that a policy names, each under its field. @internal */
export function namesIn(
  { gates, selector }: CheckedPolicy,
  registry: Pick<GateRegistry, 'read'>,
): { field: string; entityRef: string }[] {
  return [
    ...selector.ownerRefs.map((entityRef, index) => ({
      field: `selector.ownerRefs.${index}`,
      entityRef,
    })),
    ...gates.flatMap((gate, index) => {
      const field = `gates.${index}`;
      const read = registry.read(gate);
      const named =
        'ready' in read
          ? read.ready.judgedBy.namesIn?.(read.ready.params) ?? []
          : [];
      return [
        ...(gate.ownerRef === undefined
          ? []
          : [{ field: `${field}.ownerRef`, entityRef: gate.ownerRef }]),
        ...named.map(({ field: path, entityRef }) => ({
          field: `${field}.params.${path}`,
          entityRef,
        })),
      ];
    }),
  ];
}
