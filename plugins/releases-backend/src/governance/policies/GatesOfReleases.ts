import { Release } from '@slipway/backstage-plugin-releases-common';
import { createHash } from 'node:crypto';
import { DecisionsStore, StoredDecision } from '../decisions/DecisionsStore';
import { conditionsGate } from '../gates/conditionsGate';
import { GateRegistry } from '../gates/GateRegistry';
import { ReadyGate } from '../gates/ReadyGate';
import { ApprovedBy } from './ApprovedPoliciesStore';
import { approvalByDefault, AskedOfRelease, gatesAsked } from './gatesAsked';
import { HeldTo, toApproval } from './heldTo';
import {
  gatesAskedLate,
  policyDifference,
  PolicyDifference,
} from './policyDifference';
import { PolicySelections, PolicySelectionsOptions } from './PolicySelections';
import { PreparedPolicy } from './preparePolicy';
import { selectPolicies } from './selectPolicies';

/**
 * A release that is what another state of it is, and ships what it did.
 */
function reclassified(before: Release, after: Release): Release {
  const { kind, impact, tags, ownerRef, trainId } = after;
  return {
    ...before,
    ...{ kind, impact, tags, ownerRef, trainId },
    components: before.components.map(component => ({
      ...component,
      impact: (
        after.components.find(
          ({ entityRef }) => entityRef === component.entityRef,
        ) ?? component
      ).impact,
    })),
  };
}

/** @internal */
export interface GatesOfReleasesOptions extends PolicySelectionsOptions {
  registry: GateRegistry;
  /**
   * Asked of releases that no policy asks an approval of, but for standard
   * changes that are approved beforehand.
   */
  defaultApproval?: ReadyGate;
  /** The decisions that stand, of which conditions are asked. */
  decisions: Pick<DecisionsStore, 'standing'>;
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
 * of each policy that it is held to.
 *
 * @internal
 */
export class GatesOfReleases {
  readonly #options: GatesOfReleasesOptions;
  readonly #selections: PolicySelections;

  constructor(options: GatesOfReleasesOptions) {
    this.#options = options;
    this.#selections = new PolicySelections(options);
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
    const asked = this.#asking();
    const [selections, decisions]: [
      ReadonlyMap<string, HeldTo>,
      StoredDecision[],
    ] = await Promise.all([
      instead
        ? this.#selections.among(instead, releases)
        : this.#selections.of(releases),
      this.#options.decisions.standing(releases.map(({ id }) => id)),
    ]);
    const conditions = new Map(
      decisions.flatMap(decision => {
        const gate = conditionsGate(decision);
        return gate ? [[decision.releaseId, gate] as const] : [];
      }),
    );
    return new Map(
      [...selections].map(([id, selection]) => {
        const of = asked(selection);
        const gate = conditions.get(id);
        return [id, gate ? { ...of, gates: [...of.gates, gate] } : of];
      }),
    );
  }

  /** Of a release that is not approved, both are the same. */
  async compare(release: Release): Promise<ComparedPolicies> {
    const asked = this.#asking();
    const [policies, approvals] = await Promise.all([
      this.#options.current.load(),
      this.#selections.approvals([release]),
    ]);
    const { id } = release;
    const selections = await this.#selections.among(policies, [release]);
    const held = await this.#selections.held([release], approvals);
    const selection = selections.get(id)!;
    const by = approvals.get(id)?.by;
    const kept = asked(held.get(id) ?? selection);
    const today = asked(selection);
    const difference = policyDifference(kept, today);
    const askedLate = gatesAskedLate(difference, today, by?.askedLate);
    return {
      kept,
      today: asked({ ...selection, askedLate }),
      difference,
      by,
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
    const documentOf = await this.#selections.documents(
      policies,
      changes.map(({ before }) => before),
    );
    const askedOf = (release: Release) => {
      const selection = selectPolicies(policies, release, documentOf);
      const { defaultApproval } = this.#options;
      return [
        ...selection.policies.map(({ policy: { id, name } }) => ({ id, name })),
        ...approvalByDefault(selection, defaultApproval).map(({ name }) => ({
          id: '',
          name,
        })),
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

  /** Keeps by which policies releases were approved. */
  async keepApproved(releases: readonly Release[]): Promise<void> {
    await this.#selections.keepApproved(releases);
  }

  #asking(): (held: HeldTo) => AskedOfRelease {
    const { registry, defaultApproval } = this.#options;
    const anyway = { base: registry.gates(), defaultApproval };
    return held => gatesAsked(held, anyway);
  }
}
