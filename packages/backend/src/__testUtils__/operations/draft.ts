import { NewReleaseInput } from '@slipway/backstage-plugin-releases-common';
import { Step } from './Operation';

/** A team of the engineer, and one that is none of theirs. */
export const OWN_TEAM = 'group:default/payments-team';
export const OTHER_TEAM = 'group:default/storefront-team';

const COMPONENTS: Record<string, string> = {
  [OWN_TEAM]: 'component:default/checkout',
  [OTHER_TEAM]: 'component:default/webshop',
};

/** The milestone that it has. */
export const MILESTONE = 'board';

/** A draft of a release that a team owns. */
export function draft(ownerRef: string): NewReleaseInput {
  return {
    name: 'Tried out',
    version: '1.0.0',
    ownerRef,
    window: {
      start: '2099-03-02T09:00:00Z',
      end: '2099-03-02T10:00:00Z',
      timeZone: 'Europe/Paris',
    },
    milestones: [
      { id: MILESTONE, name: 'Board', dueAt: '2099-03-01T09:00:00Z' },
    ],
    components: [{ entityRef: COMPONENTS[ownerRef], toVersion: '1.0.0' }],
  };
}

/** Makes one. */
export const madeDraft = (ownerRef: string): Step => ({
  operation: 'createRelease',
  input: { body: draft(ownerRef) },
});
