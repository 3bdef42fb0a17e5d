import { Release } from '@slipway/backstage-plugin-releases-common';
import {
  Before,
  DependenciesService,
  ReleaseFacts,
  resolveDirectly,
} from '../../dependencies';
import { ConflictsService, DecisionService, WorkingDays } from '../../schedule';
import { ApprovalsReader } from '../approvals/ApprovalsReader';
import { ChecklistsReader } from '../checklists/ChecklistsReader';
import { DecisionsReader } from '../decisions/DecisionsReader';
import { EvidenceQueries } from '../evidence/EvidenceQueries';
import { approvalParamsOf } from '../gates/approval';
import { OwnFacts } from '../gates/BuiltInGateType';
import { checklistParamsOf } from '../gates/checklist';
import { ReadyGate } from '../gates/ReadyGate';
import { isReviewGate } from '../gates/review';
import { riskParamsOf } from '../gates/risk';
import { AskedOfRelease } from '../policies/gatesAsked';
import { RisksStore, StoredRisk } from '../risks/RisksStore';
import { decideStarts } from './decideStarts';
import { releaseMention } from './mentions';

/** The facts of some releases, and what the releases directly require. @internal */
export interface LoadedFacts {
  snapshotId?: string;
  /** By the id of the release. */
  facts: Map<string, OwnFacts>;
  /** By the id of the release. */
  links: Map<string, Before[]>;
}

type Asked = ReadonlyMap<string, AskedOfRelease>;

/** @internal */
export interface OwnFactsReaderOptions {
  approvals: Pick<ApprovalsReader, 'factsFor'>;
  checklists: Pick<ChecklistsReader, 'factsFor'>;
  /** What reviews decided. */
  reviewed: Pick<DecisionsReader, 'factsFor'>;
  risks: Pick<RisksStore, 'listed'>;
  workingDays(): Promise<WorkingDays>;
  releases: ReleaseFacts;
  conflicts: Pick<ConflictsService, 'highOf' | 'highNow'>;
  evidence: Pick<EvidenceQueries, 'of'>;
  dependencies: Pick<DependenciesService, 'lookup' | 'snapshot'>;
  decisions: Pick<DecisionService, 'decideReleases'>;
}

/**
 * Reads what the gates of releases are judged by, from the database alone and
 * with the same few statements for one release as for hundreds.
 *
 * @internal
 */
export class OwnFactsReader {
  readonly #options: OwnFactsReaderOptions;

  constructor(options: OwnFactsReaderOptions) {
    this.#options = options;
  }

  /**
   * @param releases - that are on their way, as they are or might be
   * @param now - the instant to judge them at, RFC 3339, UTC
   * @param options - `exact`: conflicts are found anew, so that no change is
   *   too recent to count; `asked`: by which gates they are judged
   */
  async factsFor(
    releases: readonly Release[],
    now: string,
    options: {
      exact?: boolean;
      asked: Promise<Asked> | Asked;
    },
  ): Promise<LoadedFacts> {
    const { releases: facts, decisions } = this.#options;
    const [
      required,
      catalog,
      starts,
      evidence,
      conflicts,
      { approvals, checklists, decisions: reviewed, risks, workingDays },
    ] = await Promise.all([
      resolveDirectly(facts, releases),
      this.#catalog(releases),
      decideStarts(decisions, releases, now),
      this.#options.evidence.of(releases),
      this.#conflicts(
        releases.map(({ id }) => id),
        options,
      ),
      this.#asked(releases, options.asked, now),
    ]);
    const links = new Map<string, Before[]>();
    const byId = new Map<string, OwnFacts>();
    for (const release of releases) {
      const requirements = required.get(release.id) ?? [];
      links.set(release.id, linksOf(release.id, requirements));
      byId.set(release.id, {
        release,
        evidence: evidence.get(release.id)!.about,
        evidenceBeside: evidence.get(release.id)!.beside,
        knownRefs: catalog?.knownRefs,
        requirements: requirements.map(
          ({ provider, unversioned, ...rest }) => ({
            ...rest,
            provider: provider && mentioned(provider, release),
            unversioned: unversioned && mentioned(unversioned, release),
          }),
        ),
        start: starts.get(release.id),
        conflicts: conflicts.get(release.id),
        approval: approvals.get(release.id),
        checklist: checklists.get(release.id),
        risks: risks.filter(({ releaseId }) => releaseId === release.id),
        decisions: reviewed.get(release.id),
        workingDays,
      });
    }
    return { snapshotId: catalog?.snapshotId, facts: byId, links };
  }

  #conflicts(ids: string[], { exact }: { exact?: boolean }) {
    const { conflicts } = this.#options;
    return exact ? conflicts.highNow(ids) : conflicts.highOf(ids);
  }

  /** What only some gates ask for, where any of these releases has them. */
  async #asked(
    releases: readonly Release[],
    asking: Promise<Asked> | Asked,
    now: string,
  ) {
    const asked = await asking;
    const isDated = [...asked.values()].some(({ gates }) =>
      gates.some(isCountedInWorkingDays),
    );
    const [approvals, checklists, decisions, risks, workingDays] =
      await Promise.all([
        this.#approvals(releases, asked),
        this.#checklists(releases, asked),
        this.#options.reviewed.factsFor(
          releases,
          ({ id }) => (asked.get(id)?.gates ?? []).some(isReviewGate),
          now,
        ),
        this.#risks(asked),
        isDated ? this.#options.workingDays() : undefined,
      ]);
    return { approvals, checklists, decisions, risks, workingDays };
  }

  async #risks(asked: Asked): Promise<StoredRisk[]> {
    const ids = [...asked]
      .filter(([, { gates }]) => gates.some(riskParamsOf))
      .map(([id]) => id);
    return ids.length > 0 ? this.#options.risks.listed(ids) : [];
  }

  #checklists(releases: readonly Release[], asked: Asked) {
    return this.#options.checklists.factsFor(
      releases.map(release => ({
        release,
        asked: (asked.get(release.id)?.gates ?? []).flatMap(gate => {
          const params = checklistParamsOf(gate);
          return params ? { params, ownerRef: gate.ownerRef } : [];
        }),
      })),
    );
  }

  #approvals(releases: readonly Release[], asked: Asked) {
    return this.#options.approvals.factsFor(
      releases.map(release => ({
        release,
        asked: (asked.get(release.id)?.gates ?? []).flatMap(
          gate => approvalParamsOf(gate) ?? [],
        ),
      })),
    );
  }

  async #catalog(releases: readonly Release[]) {
    const { dependencies } = this.#options;
    const snapshot = await dependencies.snapshot();
    if (!snapshot) {
      return undefined;
    }
    const refs = releases.flatMap(({ ownerRef, components }) => [
      ...(ownerRef === undefined ? [] : [ownerRef]),
      ...components.map(({ entityRef }) => entityRef),
    ]);
    const entities = await dependencies.lookup([...new Set(refs)]);
    return { snapshotId: snapshot.id, knownRefs: new Set(entities.keys()) };
  }
}

function isCountedInWorkingDays(gate: ReadyGate): boolean {
  const items = checklistParamsOf(gate)?.items ?? [];
  return [gate, ...items].some(({ due }) => due !== undefined);
}

function mentioned(provider: Release, release: Release): Release {
  return provider.id === release.id
    ? provider
    : { ...provider, name: releaseMention(provider.id) };
}

function linksOf(
  releaseId: string,
  requirements: OwnFacts['requirements'],
): Before[] {
  const via = new Map<string, Set<string>>();
  for (const { provider, entityRef } of requirements) {
    if (provider && provider.id !== releaseId) {
      via.set(
        provider.id,
        (via.get(provider.id) ?? new Set<string>()).add(entityRef),
      );
    }
  }
  return [...via].map(([id, refs]) => ({
    releaseId: id,
    via: [...refs].sort(),
  }));
}
