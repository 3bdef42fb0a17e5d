import { JsonObject } from '@backstage/types';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { eachInSteps, inTurns } from '../../platform';
import { keepsPolicies } from '../gates/isApproved';
import {
  ApprovedPoliciesStore,
  ReleaseApproval,
} from './ApprovedPoliciesStore';
import { CurrentPolicies } from './CurrentPolicies';
import { HeldTo, heldTo, toApproval } from './heldTo';
import { DocumentOf } from './policySelector';
import { PreparedPolicy } from './preparePolicy';
import { Selection, selectPolicies } from './selectPolicies';

/** @internal */
export interface PolicySelectionsOptions {
  current: CurrentPolicies;
  approved: ApprovedPoliciesStore;
  dependencies: Pick<DependenciesService, 'documents'>;
}

/**
 * Says which policies releases are held to: those that select them, or, once
 * they are approved, those that they were approved by.
 *
 * @internal
 */
export class PolicySelections {
  readonly #options: PolicySelectionsOptions;

  constructor(options: PolicySelectionsOptions) {
    this.#options = options;
  }

  async of(releases: readonly Release[]): Promise<Map<string, HeldTo>> {
    const [policies, approvals] = await Promise.all([
      this.#options.current.load(),
      this.approvals(releases),
    ]);
    const open = releases.filter(({ id }) => !approvals.has(id));
    return new Map([
      ...(await this.among(policies, open)),
      ...(await this.held(releases, approvals)),
    ]);
  }

  /** When and by what those of some releases were approved that are held to it. */
  async approvals(
    releases: readonly Release[],
  ): Promise<Map<string, ReleaseApproval>> {
    const kept = releases.filter(keepsPolicies);
    return this.#options.approved.of(kept.map(({ id }) => id));
  }

  /** What approved releases were approved by, whatever became of it. */
  async held(
    releases: readonly Release[],
    approvals: ReadonlyMap<string, ReleaseApproval>,
  ): Promise<Map<string, HeldTo>> {
    const { current } = this.#options;
    const versions = await current.versions(
      [...approvals.values()].flatMap(({ by }) => by?.policies ?? []),
    );
    const held = new Map<string, HeldTo>();
    const approvedAt = new Map<string, Release[]>();
    for (const release of releases) {
      const approval = approvals.get(release.id);
      if (approval?.by) {
        held.set(release.id, heldTo(approval.by, versions));
      } else if (approval) {
        const others = approvedAt.get(approval.at) ?? [];
        approvedAt.set(approval.at, [...others, release]);
      }
    }
    for (const [at, then] of approvedAt) {
      (await this.among(await current.at(at), then)).forEach((selection, id) =>
        held.set(id, selection),
      );
    }
    return held;
  }

  /** Which of some policies select each release. */
  async among(
    policies: readonly PreparedPolicy[],
    releases: readonly Release[],
  ): Promise<Map<string, Selection<PreparedPolicy>>> {
    const documentOf = await this.documents(policies, releases);
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

  /** What the catalog has of what releases ship, where policies ask for it. */
  async documents(
    policies: readonly PreparedPolicy[],
    releases: readonly Pick<Release, 'components'>[],
  ): Promise<DocumentOf> {
    const isAsked = policies.some(
      ({ policy }) =>
        policy.selector.entityFilter ?? policy.standardChanges?.entityFilter,
    );
    const documents = isAsked ? await this.#read(releases) : new Map();
    return ref => documents.get(ref);
  }

  /**
   * Keeps by which policies releases were approved, once they are and the
   * catalog has been read of what they ship: what it lacks is met by every
   * filter, and would be for good.
   */
  async keepApproved(releases: readonly Release[]): Promise<void> {
    const approvals = await this.approvals(releases);
    const open = releases.filter(
      ({ id }) => approvals.has(id) && !approvals.get(id)!.by,
    );
    if (open.length === 0) {
      return;
    }
    const documents = await this.#read(open);
    const read = open.filter(({ components }) =>
      components.every(({ entityRef }) => documents.has(entityRef)),
    );
    const selections = await this.of(read);
    await this.#options.approved.keep(
      new Map(read.map(({ id }) => [id, toApproval(selections.get(id)!)])),
    );
  }

  #read(
    releases: readonly Pick<Release, 'components'>[],
  ): Promise<ReadonlyMap<string, JsonObject>> {
    const refs = releases.flatMap(({ components }) =>
      components.map(({ entityRef }) => entityRef),
    );
    return this.#options.dependencies.documents([...new Set(refs)]);
  }
}
