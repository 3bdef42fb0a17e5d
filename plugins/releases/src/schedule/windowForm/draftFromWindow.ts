import { Window } from '@slipway/backstage-plugin-releases-common';
import { draftFromFilter } from '../../shared/componentFilter';
import { whenFromTimes } from './WhenDraft';
import { WindowDraft } from './WindowDraft';

/** A window as the form shows it. */
export function draftFromWindow(window: Window): WindowDraft {
  const { scope } = window;
  return {
    name: window.name,
    effect: window.effect,
    reason: window.reason,
    contact: window.contact,
    inFlight: window.inFlight,
    ...whenFromTimes(window),
    ...draftFromFilter(scope.entityFilter),
    environments: scope.environments,
    releaseKinds: scope.releaseKinds,
  };
}
