import { createHash } from 'node:crypto';
import { JsonObject } from '@backstage/types';
import {
  Release,
  ReleaseKind,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { eachInSteps, inTurns } from '../../platform';
import { GateRegistry } from '../gates/GateRegistry';
import { keepsPolicies } from '../gates/isApproved';
import { emergencyReview } from '../gates/emergencyReview';
import { ReadyGate } from '../gates/ReadyGate';
import {
  ApprovedBy,
  ApprovedPoliciesStore,
  ReleaseApproval,
} from './ApprovedPoliciesStore';
import { CurrentPolicies } from './CurrentPolicies';
import { HeldTo, heldTo, toApproval } from './heldTo';
import { DocumentOf } from './policySelector';
import {
  gatesAskedLate,
  policyDifference,
  PolicyDifference,
} from './policyDifference';
import { PreparedPolicy } from './preparePolicy';
import { reclassified } from './reclassified';
import { Selection, selectPolicies } from './selectPolicies';
import { StoredPolicy } from './StoredPolicy';

/** @internal */
export interface GatesOfReleasesOptions {
  registry: GateRegistry;
  current: CurrentPolicies;
  approved: ApprovedPoliciesStore;
  dependencies: Pick<DependenciesService, 'documents'>;
  /**
   * Asked of releases that no policy asks an approval of, but for standard
   * changes that are approved beforehand.
   */
  defaultApproval?: ReadyGate;
}

/** What is asked of one release. @internal */
export interface AskedOfRelease {
  gates: ReadyGate[];
  /** The policies that select it. */
  policies: StoredPolicy[];
  /** As what it is judged: `standard` only where that is approved beforehand. */
  kind: ReleaseKind;
}

/** What an approved release is held to, and what policies would ask today. @internal */
export interface ComparedPolicies {
  kept: AskedOfRelease;
  /** As it would be, were it adopted. */
  today: AskedOfRelease;
  difference: PolicyDifference;
  /** What of it is stored; absent: nothing yet. */
  by?: ApprovedBy;
  /** What would be stored, were those of today adopted. */
  adopted: ApprovedBy;
}

/**
 * Says which gates each release has to pass: those of every release, and those
 * of each policy that selects it. An approved release keeps the policies that
 * it was approved by.
 *
 * @internal
 */
export class GatesOfReleases {
  readonly #options: GatesOfReleasesOptions;

  constructor(options: GatesOfReleasesOptions) {
    this.#options = options;
  }

  /** @throws where a gate that every release has to pass cannot be judged at all */
  assertGates(): void {
    this.#options.registry.gates();
  }

  /** Tells verdicts by other gates of all releases than the present ones apart. */
  get fingerprint(): string {
    const { registry, defaultApproval } = this.#options;
    const made = registry.fingerprint();
    return defaultApproval
      ? createHash('sha256')
          .update(JSON.stringify([made, defaultApproval.params]))
          .digest('hex')
          .slice(0, 16)
      : made;
  }

  /**
   * @param releases - as they are or might be
   * @param instead - what the policies might be, also of what is approved
   */
  async of(
    releases: readonly Release[],
    instead?: readonly PreparedPolicy[],
  ): Promise<Map<string, AskedOfRelease>> {
    const base = this.#options.registry.gates();
    const selections = instead
      ? await this.#select(instead, releases)
      : await this.#selections(releases);
    return new Map(
      [...selections].map(([id, selection]) => [
        id,
        this.#asked(base, selection),
      ]),
    );
  }

  /** Of a release that is not approved, both are the same. */
  async compare(release: Release): Promise<ComparedPolicies> {
    const { registry, current, approved } = this.#options;
    const base = registry.gates();
    const [policies, approvals] = await Promise.all([
      current.load(),
      approved.of(keepsPolicies(release) ? [release.id] : []),
    ]);
    const selection = (await this.#select(policies, [release])).get(
      release.id,
    )!;
    const approval = approvals.get(release.id);
    const held = approval
      ? await this.#keptBy(
          release,
          approval,
          await current.versions(approval.by?.policies ?? []),
        )
      : selection;
    const kept = this.#asked(base, held);
    const today = this.#asked(base, selection);
    const difference = policyDifference(kept, today);
    const askedLate = gatesAskedLate(
      difference,
      today,
      approval?.by?.askedLate,
    );
    return {
      kept,
      today: this.#asked(base, { ...selection, askedLate }),
      difference,
      by: approval?.by,
      adopted: {
        ...toApproval(selection),
        ...(askedLate.length > 0 ? { askedLate } : {}),
      },
    };
  }

  /**
   * The names of the policies that each change would take a release out of, by
   * what it is: its kind, impacts, tags, owner and train. What it ships, and
   * where, makes it another release.
   */
  async left(
    changes: readonly { before: Release; after: Release }[],
  ): Promise<string[][]> {
    const policies = await this.#options.current.load();
    const documentOf = await this.#documents(
      policies,
      changes.map(({ before }) => before),
    );
    const askedOf = (release: Release) => {
      const selection = selectPolicies(policies, release, documentOf);
      const { defaultApproval } = this.#options;
      return [
        ...selection.policies.map(({ policy: { id, name } }) => ({ id, name })),
        ...(this.#needsApproval(selection) && defaultApproval
          ? [{ id: '', name: defaultApproval.name }]
          : []),
      ];
    };
    return changes.map(({ before, after }) => {
      const kept = new Set(
        askedOf(reclassified(before, after)).map(({ id }) => id),
      );
      return askedOf(before).flatMap(({ id, name }) =>
        kept.has(id) ? [] : name,
      );
    });
  }

  /**
   * Keeps by which policies releases were approved, once they are and the
   * catalog has been read of what they ship: what it lacks is met by every
   * filter, and would be for good.
   */
  async keepApproved(releases: readonly Release[]): Promise<void> {
    const { approved, dependencies } = this.#options;
    const kept = releases.filter(keepsPolicies);
    const known = await approved.of(kept.map(({ id }) => id));
    const open = kept.filter(({ id }) => known.has(id) && !known.get(id)!.by);
    if (open.length === 0) {
      return;
    }
    const documents = await dependencies.documents(componentsOf(open));
    const read = open.filter(({ components }) =>
      components.every(({ entityRef }) => documents.has(entityRef)),
    );
    const selections = await this.#selections(read);
    await approved.keep(
      new Map(read.map(({ id }) => [id, toApproval(selections.get(id)!)])),
    );
  }

  #asked(
    base: readonly ReadyGate[],
    { kind, policies, askedLate = [] }: HeldTo,
  ): AskedOfRelease {
    const late = new Set(askedLate);
    return {
      kind,
      policies: policies.map(({ policy }) => policy),
      gates: this.#gates(base, { kind, policies }).map(gate =>
        late.has(gate.id) ? { ...gate, isAskedLate: true } : gate,
      ),
    };
  }

  #gates(
    base: readonly ReadyGate[],
    { kind, policies }: Selection<PreparedPolicy>,
  ): ReadyGate[] {
    const { defaultApproval } = this.#options;
    const asked = policies.flatMap(({ gates, emergencyGates }) =>
      kind === 'emergency' ? emergencyGates : gates,
    );
    return [
      ...base,
      ...asked,
      ...(kind === 'emergency'
        ? [
            emergencyReview(
              policies.flatMap(
                ({ policy }) => policy.emergency?.reviewWithin ?? [],
              ),
            ),
          ]
        : []),
      ...(defaultApproval && this.#needsApproval({ kind, policies })
        ? [defaultApproval]
        : []),
    ];
  }

  /** Whether nothing but the default asks for an approval. */
  #needsApproval({ kind, policies }: Selection<PreparedPolicy>): boolean {
    return (
      kind !== 'standard' &&
      !policies.some(({ gates }) =>
        gates.some(({ type }) => type === this.#options.defaultApproval?.type),
      )
    );
  }

  async #select(
    policies: readonly PreparedPolicy[],
    releases: readonly Release[],
  ): Promise<Map<string, Selection<PreparedPolicy>>> {
    const documentOf = await this.#documents(policies, releases);
    return new Map(
      await inTurns(
        eachInSteps(
          releases,
          (release): [string, Selection<PreparedPolicy>] => [
            release.id,
            selectPolicies(policies, release, documentOf),
          ],
        ),
      ),
    );
  }

  async #selections(
    releases: readonly Release[],
  ): Promise<Map<string, HeldTo>> {
    const { current, approved } = this.#options;
    const [policies, kept] = await Promise.all([
      current.load(),
      approved.of(releases.filter(keepsPolicies).map(({ id }) => id)),
    ]);
    const selections: Map<string, HeldTo> = await this.#select(
      policies,
      releases.filter(({ id }) => !kept.has(id)),
    );
    const versions = await current.versions(
      [...kept.values()].flatMap(({ by }) => by?.policies ?? []),
    );
    for (const release of releases) {
      const approval = kept.get(release.id);
      if (approval?.by) {
        selections.set(release.id, heldTo(approval.by, versions));
      }
    }
    const fresh = releases.filter(
      ({ id }) => kept.has(id) && !kept.get(id)!.by,
    );
    const approvedAt = new Map<string, Release[]>();
    for (const release of fresh) {
      const { at } = kept.get(release.id)!;
      approvedAt.set(at, [...(approvedAt.get(at) ?? []), release]);
    }
    for (const [at, then] of approvedAt) {
      (await this.#select(await current.at(at), then)).forEach(
        (selection, id) => selections.set(id, selection),
      );
    }
    return selections;
  }

  /** What a release was approved by, whatever became of it. */
  async #keptBy(
    release: Release,
    { at, by }: ReleaseApproval,
    versions: ReadonlyMap<string, PreparedPolicy>,
  ): Promise<HeldTo> {
    if (by) {
      return heldTo(by, versions);
    }
    const policies = await this.#options.current.at(at);
    const then = await this.#select(policies, [release]);
    return then.get(release.id)!;
  }

  async #documents(
    policies: readonly PreparedPolicy[],
    releases: readonly Release[],
  ): Promise<DocumentOf> {
    const isAsked = policies.some(
      ({ policy }) =>
        policy.selector.entityFilter ?? policy.standardChanges?.entityFilter,
    );
    const documents: ReadonlyMap<string, JsonObject> = isAsked
      ? await this.#options.dependencies.documents(componentsOf(releases))
      : new Map();
    return ref => documents.get(ref);
  }
}

function componentsOf(releases: readonly Release[]): string[] {
  return [
    ...new Set(
      releases.flatMap(({ components }) =>
        components.map(({ entityRef }) => entityRef),
      ),
    ),
  ];
}
