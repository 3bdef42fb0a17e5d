import { Window } from '@slipway/backstage-plugin-releases-common';
import { ANY_COMPONENT } from './ScopeDraft';
import { readScopeFilter } from './scopeFilter';
import { whenFromTimes } from './WhenDraft';
import { WindowDraft } from './WindowDraft';

export function filterText(filter: object | undefined): string {
  return filter ? JSON.stringify(filter, undefined, 2) : '';
}

/** A window as the form shows it. */
export function draftFromWindow(window: Window): WindowDraft {
  const { scope } = window;
  const fields = readScopeFilter(scope.entityFilter);
  return {
    name: window.name,
    effect: window.effect,
    reason: window.reason,
    contact: window.contact,
    inFlight: window.inFlight,
    ...whenFromTimes(window),
    asks: fields ? 'fields' : 'filter',
    scope: fields ?? ANY_COMPONENT,
    filterText: filterText(scope.entityFilter),
    environments: scope.environments,
    releaseKinds: scope.releaseKinds,
  };
}
