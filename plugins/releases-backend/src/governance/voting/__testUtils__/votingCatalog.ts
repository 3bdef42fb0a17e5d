import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { shop } from '../../../__testUtils__/shop';

/** Who may vote in tests; all of them may change releases. */
export const people = ['ann', 'bob', 'cem', 'dee', 'eve', 'manager'];

/** A group of the catalog by its short name, with its members and the groups below it. */
export function group(
  name: string,
  members: string[] = [],
  children: string[] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    relations: [
      ...members.map(one => ({
        type: 'hasMember',
        targetRef: `user:default/${one}`,
      })),
      ...children.map(one => ({
        type: 'parentOf',
        targetRef: `group:default/${one}`,
      })),
    ],
  };
}

/** A user of the catalog by their short name. */
export const user = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
});

/** The shop's components with people and groups, which tests change. */
export function catalogOf() {
  const initial = () =>
    new Map(
      [
        ...shop.filter(({ kind }) => kind === 'Component'),
        ...people.map(user),
        group('payments-team', ['ann', 'bob', 'manager']),
        group('web-team', ['eve']),
        group('qa', ['cem'], ['testers']),
        group('testers', ['dee'], ['qa']),
        group('empty', []),
        group('solo', ['manager']),
      ].map(entity => [
        `${entity.kind}:default/${entity.metadata.name}`.toLocaleLowerCase(),
        entity,
      ]),
    );
  const state = { entities: initial(), isAway: false };
  const mock = catalogServiceMock.mock({
    getEntitiesByRefs: async ({ entityRefs }) => {
      if (state.isAway) {
        throw new Error('the catalog is away');
      }
      return {
        items: entityRefs.map(ref =>
          state.entities.get(ref.toLocaleLowerCase()),
        ),
      };
    },
    streamEntities: async function* stream() {
      yield [...state.entities.values()];
    },
  });
  return {
    mock,
    reset: () => {
      state.entities = initial();
      state.isAway = false;
    },
    set: (entity: Entity) =>
      state.entities.set(`group:default/${entity.metadata.name}`, entity),
    remove: (name: string) => state.entities.delete(`group:default/${name}`),
    goAway: () => {
      state.isAway = true;
    },
  };
}
