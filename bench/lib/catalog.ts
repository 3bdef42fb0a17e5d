import { Entity } from '@backstage/catalog-model';
import { Random } from './random';
import { Size } from './sizes';

const COMPONENTS_PER_OWNER = 40;
const COMPONENTS_PER_SYSTEM = 20;

export const HUB = componentRef(0);

export function componentRef(index: number): string {
  return `component:default/${componentName(index)}`;
}

export function ownerOf(index: number): string {
  return `group:default/team-${Math.floor(index / COMPONENTS_PER_OWNER)}`;
}

export function systemOf(index: number): string {
  return `system:default/system-${Math.floor(index / COMPONENTS_PER_SYSTEM)}`;
}

function componentName(index: number): string {
  return `service-${index}`;
}

/** The providers of each component: the hub, and others made before it. */
export function providersOf(size: Size): number[][] {
  const random = new Random(1);
  const providers = Array.from(
    { length: size.components },
    () => new Set<number>(),
  );
  for (let consumer = 1; consumer <= size.hubConsumers; consumer += 1) {
    providers[consumer].add(0);
  }
  for (let left = size.edges - size.hubConsumers; left > 0; ) {
    const consumer = 2 + random.below(size.components - 2);
    const provider = 1 + random.below(consumer - 1);
    if (!providers[consumer].has(provider)) {
      providers[consumer].add(provider);
      left -= 1;
    }
  }
  return providers.map(refs => [...refs]);
}

function group(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
  };
}

/** A catalog of a size, as the catalog hands it out: with relations both ways. */
export function catalogOf(size: Size, providers: number[][]): Entity[] {
  const consumers: number[][] = providers.map(() => []);
  providers.forEach((refs, consumer) =>
    refs.forEach(provider => consumers[provider].push(consumer)),
  );
  const teams = Math.ceil(size.components / COMPONENTS_PER_OWNER);
  return [
    ...Array.from({ length: teams }, (_, team) => group(`team-${team}`)),
    ...providers.map(
      (refs, index): Entity => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: componentName(index),
          namespace: 'default',
          title: `Service ${index}`,
          description: 'Does its part of what the shop does.',
          tags: ['java'],
        },
        spec: {
          type: 'service',
          lifecycle: 'production',
          owner: ownerOf(index),
          system: systemOf(index),
          dependsOn: refs.map(componentRef),
        },
        relations: [
          { type: 'ownedBy', targetRef: ownerOf(index) },
          { type: 'partOf', targetRef: systemOf(index) },
          ...refs.map(provider => ({
            type: 'dependsOn',
            targetRef: componentRef(provider),
          })),
          ...consumers[index].map(consumer => ({
            type: 'dependencyOf',
            targetRef: componentRef(consumer),
          })),
        ],
      }),
    ),
  ];
}
