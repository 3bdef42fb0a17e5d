import { Release } from '@slipway/backstage-plugin-releases-common';
import { DependencyMap } from './DependencyMap';

/** A dependency between what two releases ship. @internal */
export interface Link {
  consumerId: string;
  consumerRef: string;
  providerId: string;
  providerRef: string;
}

type Shipping = Pick<Release, 'id' | 'components'>;

/** What a release ships, each once. @internal */
export function shippedRefs({
  components,
}: Pick<Release, 'components'>): Set<string> {
  return new Set(components.map(({ entityRef }) => entityRef));
}

function linksFrom(
  consumer: Shipping,
  provider: Shipping,
  dependencies: DependencyMap,
): Link[] {
  const provided = shippedRefs(provider);
  return [...shippedRefs(consumer)].flatMap(consumerRef => {
    const providers = dependencies.providersOf(consumerRef);
    const [few, many] =
      provided.size < providers.size
        ? [provided, providers]
        : [providers, provided];
    return [...few]
      .filter(ref => many.has(ref))
      .map(providerRef => ({
        consumerId: consumer.id,
        consumerRef,
        providerId: provider.id,
        providerRef,
      }));
  });
}

function keyOf({ consumerRef, providerRef, consumerId }: Link): string {
  return `${consumerRef} ${providerRef} ${consumerId}`;
}

/** Links in an order of their own, each once. @internal */
export function sortedLinks(links: readonly Link[]): Link[] {
  const byKey = new Map(links.map(link => [keyOf(link), link]));
  return [...byKey.keys()].sort().map(key => byKey.get(key)!);
}

/** The dependencies between what two releases ship, either way round. @internal */
export function linksBetween(
  a: Shipping,
  b: Shipping,
  dependencies: DependencyMap,
): Link[] {
  return sortedLinks([
    ...linksFrom(a, b, dependencies),
    ...linksFrom(b, a, dependencies),
  ]);
}

/** How many dependencies of a conflict are told of. @internal */
export const LINKS_TOLD = 50;

/** @internal */
export function refsOfLinks(links: readonly Link[]): string[] {
  return [
    ...new Set(
      links.flatMap(({ consumerRef, providerRef }) => [
        consumerRef,
        providerRef,
      ]),
    ),
  ].sort();
}
