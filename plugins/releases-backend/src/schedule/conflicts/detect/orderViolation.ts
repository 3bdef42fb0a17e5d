import { Detector } from './ConflictFacts';
import { foundConflict } from './FoundConflict';
import { PlacedRelease } from '../../scene/PlacedRelease';
import { isReleased } from '../../../releases';
import {
  Link,
  LINKS_TOLD,
  overtakes,
  refsOfLinks,
  ReleaseOrders,
  ReleasePair,
} from '../../../dependencies';

/** What comes first has to be out before the other starts. */
function isBroken(order: ReleasePair<PlacedRelease>): boolean {
  return (
    !isReleased(order.first.state) &&
    !isReleased(order.then.state) &&
    overtakes(order)
  );
}

function isProvider(release: PlacedRelease, links: readonly Link[]): boolean {
  return links.some(({ providerId }) => providerId === release.id);
}

/**
 * A release that has to come after another, by an explicit requirement or
 * aboard one train, does not.
 *
 * @internal
 */
export const detectOrderViolation: Detector = function* detect(facts, focus) {
  const orders = new ReleaseOrders(facts.scene, facts.releasedVersions);
  const seen = new Set<string>();
  for (const release of focus.values()) {
    for (const order of orders.of(release)) {
      const { first, then, why, links } = order;
      const pair = `${first.id} ${then.id}`;
      const areLive = facts.scene.isLive(first) && facts.scene.isLive(then);
      if (areLive && isBroken(order) && !seen.has(pair)) {
        seen.add(pair);
        yield foundConflict({
          code: isProvider(first, links)
            ? 'provider_after_consumer'
            : 'consumer_after_provider',
          severity: 'high',
          releases: [first, then],
          refs: refsOfLinks(links),
          interval: { start: then.interval.start, end: first.interval.end },
          cause: {
            kind: 'order_violation',
            firstId: first.id,
            thenId: then.id,
            why,
            links: links.slice(0, LINKS_TOLD),
          },
        });
      }
    }
  }
};
