import { Entity } from '@backstage/catalog-model';

const IN_A_TEAM = 5;

/** Who approves beside the owners. */
export const APPROVERS = 'group:default/approvers';

/** Who is signed in while it is measured, and what they belong to: people with work. */
const VISITORS: Readonly<Record<string, string>> = {
  [APPROVERS]: 'user:default/manager',
  'group:default/team-0': 'user:default/engineer',
};

/** Who votes for a team or for those who approve. */
export function membersOf(group: string): string[] {
  return Array.from(
    { length: IN_A_TEAM },
    (_, place) => `user:default/${group.split('/')[1]}-${place}`,
  );
}

function groupOf(ref: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: ref.split('/')[1], namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: [],
  };
}

function userOf(ref: string, group: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: ref.split('/')[1], namespace: 'default' },
    spec: { memberOf: [group.split('/')[1]] },
    relations: [{ type: 'memberOf', targetRef: group }],
  };
}

/** A catalog with people in all of its groups, and a group that approves. */
export function withPeople(entities: readonly Entity[]): Entity[] {
  return [...entities, groupOf(APPROVERS)].flatMap(entity => {
    if (entity.kind !== 'Group') {
      return entity;
    }
    const ref = `group:default/${entity.metadata.name}`;
    const visitor = VISITORS[ref];
    const members = [...membersOf(ref), ...(visitor ? [visitor] : [])];
    return [
      {
        ...entity,
        relations: [
          ...(entity.relations ?? []),
          ...members.map(targetRef => ({ type: 'hasMember', targetRef })),
        ],
      },
      ...members.map(member => userOf(member, ref)),
    ];
  });
}
