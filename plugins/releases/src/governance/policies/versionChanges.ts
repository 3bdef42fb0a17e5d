import {
  PolicyGate,
  PolicySelector,
  PolicyVersion,
} from '@slipway/backstage-plugin-releases-common';

/** What of a gate can become another. */
export const GATE_PARTS = [
  'name',
  'type',
  'stage',
  'params',
  'ownerRef',
  'due',
  'severity',
  'waivable',
] as const satisfies readonly (keyof PolicyGate)[];

/** Fields of which it is told that they differ, not how. */
const WHOLE_FIELDS = [
  'standardChanges',
  'emergency',
  'autoApprove',
  'requireRelease',
  'deployments',
  'description',
] as const;

/** One thing by which a version differs from the one before it. */
export type VersionChange =
  | { what: 'name'; from: string; to: string }
  | { what: (typeof WHOLE_FIELDS)[number] | 'gateOrder' }
  | { what: 'selector'; to: PolicySelector }
  | { what: 'gateAdded' | 'gateRemoved'; gate: PolicyGate }
  | {
      what: 'gateChanged';
      gate: PolicyGate;
      parts: (typeof GATE_PARTS)[number][];
    };

/** The content alone, in one order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}

function differs(a: unknown, b: unknown): boolean {
  return canonical(a) !== canonical(b);
}

function gateChanges(
  before: readonly PolicyGate[],
  after: readonly PolicyGate[],
): VersionChange[] {
  const old = new Map(before.map(gate => [gate.id, gate]));
  const now = new Map(after.map(gate => [gate.id, gate]));
  const kept = (
    gates: readonly PolicyGate[],
    in_: ReadonlyMap<string, unknown>,
  ) => gates.flatMap(({ id }) => (in_.has(id) ? id : []));
  const isReordered = differs(kept(before, now), kept(after, old));
  return [
    ...after.flatMap((gate): VersionChange[] => {
      const was = old.get(gate.id);
      if (!was) {
        return [{ what: 'gateAdded', gate }];
      }
      const parts = GATE_PARTS.filter(part => differs(was[part], gate[part]));
      return parts.length > 0 ? [{ what: 'gateChanged', gate, parts }] : [];
    }),
    ...before
      .filter(({ id }) => !now.has(id))
      .map(gate => ({ what: 'gateRemoved' as const, gate })),
    ...(isReordered ? [{ what: 'gateOrder' as const }] : []),
  ];
}

type Content = Omit<PolicyVersion, 'version' | 'at' | 'by'>;

/** By what a version of a policy differs from the one before it. */
export function versionChanges(
  before: Content,
  after: Content,
): VersionChange[] {
  return [
    ...(before.name === after.name
      ? []
      : [{ what: 'name' as const, from: before.name, to: after.name }]),
    ...(differs(before.selector, after.selector)
      ? [{ what: 'selector' as const, to: after.selector }]
      : []),
    ...gateChanges(before.gates, after.gates),
    ...WHOLE_FIELDS.filter(field => differs(before[field], after[field])).map(
      what => ({ what }),
    ),
  ];
}
