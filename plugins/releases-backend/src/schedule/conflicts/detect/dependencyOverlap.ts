import { meetsRequirement } from '@slipway/backstage-plugin-releases-common';
import { Detector } from './ConflictFacts';
import { foundConflict } from './FoundConflict';
import {
  DependencyMap,
  Link,
  LINKS_TOLD,
  linksBetween,
  refsOfLinks,
} from '../../../dependencies';
import { intersection, PlacedRelease } from '../../scene/PlacedRelease';
import { pairsOf } from './pairs';

function asksFor(consumer: PlacedRelease, provider: PlacedRelease): boolean {
  return consumer.components.some(({ requires }) =>
    requires.some(({ entityRef, version }) =>
      provider.components.some(
        component =>
          component.entityRef === entityRef &&
          (component.toVersion === undefined ||
            meetsRequirement(component.toVersion, version)),
      ),
    ),
  );
}

function isSameTrain(a: PlacedRelease, b: PlacedRelease): boolean {
  return a.departure !== undefined && a.departure === b.departure;
}

/** Aboard one train, a circle of components is meant to ship together. */
function collidingLinks(
  a: PlacedRelease,
  b: PlacedRelease,
  dependencies: DependencyMap,
): Link[] {
  const links = linksBetween(a, b, dependencies);
  return isSameTrain(a, b)
    ? links.filter(
        ({ consumerRef, providerRef }) =>
          !dependencies.shipTogether(consumerRef, providerRef),
      )
    : links;
}

/**
 * A component and one that it depends on change in the same environment at the
 * same time.
 *
 * @internal
 */
export const detectDependencyOverlap: Detector = function* detect(
  { scene },
  focus,
) {
  const { dependencies } = scene;
  const pairs = pairsOf(focus, release =>
    scene.shipping(
      dependencies.neighboursOf(release.components),
      release.environment,
      release.interval,
    ),
  );
  for (const [a, b] of pairs) {
    const links = collidingLinks(a, b, dependencies);
    if (links.length > 0) {
      const required = isSameTrain(a, b) || asksFor(a, b) || asksFor(b, a);
      yield foundConflict({
        code: 'neighbours_overlap',
        severity: required ? 'high' : 'medium',
        releases: [a, b],
        refs: refsOfLinks(links),
        interval: intersection([a.interval, b.interval]),
        cause: {
          kind: 'dependency_overlap',
          links: links.slice(0, LINKS_TOLD),
          required,
        },
      });
    }
  }
};
