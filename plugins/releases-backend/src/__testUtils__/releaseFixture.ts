import { Release } from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';

/** A planned release, with what a test cares about. @internal */
export function aRelease(given: Partial<Release> = {}): Release {
  return {
    id: newId(),
    name: 'checkout 5.3.0',
    version: '5.3.0',
    versionScheme: 'any',
    kind: 'normal',
    impact: 'additive',
    state: 'planned',
    ownerRef: 'group:default/payments-team',
    environment: 'production',
    tags: [],
    window: {
      start: '2026-11-26T13:00:00Z',
      end: '2026-11-26T14:30:00Z',
      timeZone: 'Europe/Paris',
    },
    actual: {},
    components: [
      {
        entityRef: 'component:default/checkout',
        toVersion: '5.3.0',
        artifacts: [],
        requires: [],
      },
    ],
    milestones: [],
    scope: [],
    risks: [],
    links: [],
    createdBy: 'user:default/engineer',
    createdAt: '2026-11-01T08:00:00Z',
    updatedAt: '2026-11-01T08:00:00Z',
    revision: 1,
    ...given,
  };
}
