import { Release } from '@slipway/backstage-plugin-releases-common';

/**
 * A release that is what another state of it is, and ships what it did.
 *
 * @internal
 */
export function reclassified(before: Release, after: Release): Release {
  const { kind, impact, tags, ownerRef, trainId } = after;
  return {
    ...before,
    ...{ kind, impact, tags, ownerRef, trainId },
    components: before.components.map(component => ({
      ...component,
      impact: (
        after.components.find(
          ({ entityRef }) => entityRef === component.entityRef,
        ) ?? component
      ).impact,
    })),
  };
}
