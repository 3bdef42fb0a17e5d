import {
  NewRelease,
  SlotDraft,
} from '@slipway/backstage-plugin-releases-common';
import { entityName } from '../../platform';

/** Before the first one, so that nobody is taken to wait for this. */
const NO_VERSION = '0.0.0';

/**
 * A release of which only some is known, as it would be sent to be made.
 *
 * @internal
 */
export function toNewRelease(draft: SlotDraft): NewRelease {
  const { name, version, components } = draft;
  const [first] = components;
  return {
    ...draft,
    name: name ?? (version ? undefined : entityName(first.entityRef)),
    version: version ?? NO_VERSION,
    state: 'draft',
    scope: [],
    risks: [],
    links: [],
    description: undefined,
    rollbackPlan: undefined,
    source: undefined,
  };
}
