import { ReleaseKind, Window } from '@slipway/backstage-plugin-releases-common';
import { filterFromDraft } from '../../shared/componentFilter';
import { whenToTimes } from './WhenDraft';
import { WindowDraft } from './WindowDraft';

export interface ScopeInput {
  entityFilter?: unknown;
  environments: string[];
  releaseKinds: ReleaseKind[];
}

/**
 * What was typed, in the fields of the contract. It may break the contract's
 * rules; the schemas tell. `base` is the window that the draft was made from.
 */
export function draftToWindow(draft: WindowDraft, base?: Window) {
  const scope: ScopeInput = {
    entityFilter: filterFromDraft(draft),
    environments: draft.environments,
    releaseKinds: draft.releaseKinds,
  };
  return {
    name: draft.name,
    effect: draft.effect,
    reason: draft.reason,
    ...whenToTimes(draft, base),
    scope,
    inFlight: draft.inFlight,
    contact: draft.contact,
  };
}

export type WindowInput = ReturnType<typeof draftToWindow>;

export type WindowInputField = keyof WindowInput;
