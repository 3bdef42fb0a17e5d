import {
  PolicySelector,
  ReleaseImpact,
  ReleaseKind,
} from '@slipway/backstage-plugin-releases-common';
import {
  ComponentFilterDraft,
  draftFromFilter,
  filterFromDraft,
} from '../../shared/componentFilter';

/** Which releases, as it stands in the form. */
export interface SelectorDraft extends ComponentFilterDraft {
  environments: readonly string[];
  kinds: readonly ReleaseKind[];
  impacts: readonly ReleaseImpact[];
  trainIds: readonly string[];
  ownerRefs: readonly string[];
  tags: readonly string[];
}

/** A selector as the form shows it; absent, one of every release. */
export function draftFromSelector(selector?: PolicySelector): SelectorDraft {
  return {
    ...draftFromFilter(selector?.entityFilter),
    environments: selector?.environments ?? [],
    kinds: selector?.kinds ?? [],
    impacts: selector?.impacts ?? [],
    trainIds: selector?.trainIds ?? [],
    ownerRefs: selector?.ownerRefs ?? [],
    tags: selector?.tags ?? [],
  };
}

/** What was typed, in the fields of the contract, whose schema tells what is wrong. */
export function selectorFromDraft(draft: SelectorDraft) {
  return {
    entityFilter: filterFromDraft(draft),
    environments: [...draft.environments],
    kinds: [...draft.kinds],
    impacts: [...draft.impacts],
    trainIds: [...draft.trainIds],
    ownerRefs: [...draft.ownerRefs],
    tags: [...draft.tags],
  };
}
