import {
  Release,
  ReleaseComponent,
} from '@slipway/backstage-plugin-releases-common';

/** When the tests are. @internal */
export const NOW = '2026-11-20T09:00:00Z';

/** The window of a day in November 2026. @internal */
export function onDay(day: number): Release['window'] {
  return {
    start: `2026-11-${day}T13:00:00Z`,
    end: `2026-11-${day}T14:30:00Z`,
    timeZone: 'Europe/Paris',
  };
}

/** @internal */
export function component(
  name: string,
  changes: Partial<ReleaseComponent> = {},
): ReleaseComponent {
  return {
    entityRef: `component:default/${name}`,
    artifacts: [],
    requires: [],
    ...changes,
  };
}

/** What a component requires of another. @internal */
export function requires(
  name: string,
  version: string,
): Pick<ReleaseComponent, 'requires'> {
  return { requires: [{ entityRef: `component:default/${name}`, version }] };
}

/** A release that nothing is wrong with. @internal */
export function sampleRelease(changes: Partial<Release> = {}): Release {
  return {
    id: 'checkout-5',
    name: 'checkout 5.3.0',
    version: '5.3.0',
    versionScheme: 'semver',
    kind: 'normal',
    impact: 'additive',
    state: 'in_readiness',
    ownerRef: 'group:default/payments-team',
    environment: 'production',
    tags: [],
    window: onDay(26),
    actual: {},
    components: [component('checkout', { toVersion: '5.3.0' })],
    milestones: [],
    scope: [],
    risks: [],
    links: [],
    createdBy: 'user:default/engineer',
    createdAt: '2026-11-02T09:00:00Z',
    updatedAt: '2026-11-19T09:00:00Z',
    revision: 14,
    ...changes,
  };
}
