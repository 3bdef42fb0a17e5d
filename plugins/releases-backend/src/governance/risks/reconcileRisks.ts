import { isDeepStrictEqual } from 'node:util';
import {
  ReleaseRisk,
  riskGradeOf,
  riskLevelOf,
  toReleaseRisk,
} from '@slipway/backstage-plugin-releases-common';
import { StoredRisk } from './RisksStore';

/** What people write of a risk. @internal */
export type RiskContent = Pick<
  StoredRisk,
  | 'title'
  | 'likelihood'
  | 'consequence'
  | 'mitigation'
  | 'contingency'
  | 'ownerRef'
  | 'state'
>;

/** One entry of a list, and the risk that it is about if there is one. @internal */
export interface ReconciledRisk {
  before?: StoredRisk;
  content: RiskContent;
  /** Whether anything of it differs. */
  isChanged: boolean;
}

/** What a list of risks comes to. @internal */
export interface Reconciled {
  /** In the order of the list. */
  kept: ReconciledRisk[];
  /** Those that the list has no more. */
  removed: StoredRisk[];
}

/**
 * Finds for each entry of a list of `release.risks` the risk on the register
 * that it is about: one that is told alike, or else one of the same title. Its
 * grade stays where the list has the level that this is told as, so that
 * sending a list back changes nothing.
 *
 * @param known - what is on the register
 * @internal
 */
export function reconcileRisks(
  known: readonly StoredRisk[],
  list: readonly ReleaseRisk[],
): Reconciled {
  const left = new Set(known);
  const take = (isIt: (risk: StoredRisk) => boolean) => {
    const found = [...left].find(isIt);
    if (found) {
      left.delete(found);
    }
    return found;
  };
  const alike = list.map(entry =>
    take(risk => isDeepStrictEqual(toReleaseRisk(risk), entry)),
  );
  const found = list.map(
    (entry, place) =>
      alike[place] ?? take(({ title }) => title === entry.title),
  );
  return {
    kept: list.map((entry, place) => ({
      before: found[place],
      content: contentOf(entry, found[place]),
      isChanged: alike[place] === undefined,
    })),
    removed: [...left],
  };
}

function contentOf(entry: ReleaseRisk, before?: StoredRisk): RiskContent {
  const gradeOf = (name: 'likelihood' | 'consequence') =>
    before && riskLevelOf(before[name]) === entry[name]
      ? before[name]
      : riskGradeOf(entry[name]);
  return {
    title: entry.title,
    likelihood: gradeOf('likelihood'),
    consequence: gradeOf('consequence'),
    mitigation: entry.mitigation,
    contingency: entry.contingency,
    ownerRef: entry.ownerRef,
    state: entry.state,
  };
}
