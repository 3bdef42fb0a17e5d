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

function group(ref: string, owned: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: nameIn(ref), namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: owned.map(targetRef => ({ type: 'ownerOf', targetRef })),
  };
}

function system(ref: string, owner: string, parts: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: nameIn(ref), namespace: 'default' },
    spec: { owner },
    relations: [
      { type: 'ownedBy', targetRef: owner },
      ...parts.map(targetRef => ({ type: 'hasPart', targetRef })),
    ],
  };
}

function nameIn(ref: string): string {
  return ref.split('/')[1];
}

/** The groups that own components, and the systems that these are part of. */
function around(components: number): Entity[] {
  const owned = new Map<string, Set<string>>();
  const parts = new Map<string, string[]>();
  const owners = new Map<string, string>();
  for (let index = 0; index < components; index += 1) {
    const owner = ownerOf(index);
    const whole = systemOf(index);
    owners.set(whole, owners.get(whole) ?? owner);
    parts.set(whole, [...(parts.get(whole) ?? []), componentRef(index)]);
    owned.set(owner, (owned.get(owner) ?? new Set()).add(componentRef(index)));
  }
  owners.forEach((owner, ref) => owned.get(owner)?.add(ref));
  return [
    ...[...owned].map(([ref, refs]) => group(ref, [...refs])),
    ...[...parts].map(([ref, refs]) =>
      system(ref, owners.get(ref) ?? '', refs),
    ),
  ];
}

/** A catalog of a size, as the catalog hands it out: with relations both ways. */
export function catalogOf(size: Size, providers: number[][]): Entity[] {
  const consumers: number[][] = providers.map(() => []);
  providers.forEach((refs, consumer) =>
    refs.forEach(provider => consumers[provider].push(consumer)),
  );
  return [
    ...around(size.components),
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
