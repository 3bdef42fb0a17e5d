import { Entity } from '@backstage/catalog-model';
import { group } from '../voting/__testUtils__/votingCatalog';
import { readMembers } from './readMembers';

function read(refs: string[], entities: Entity[]) {
  const asked = jest.fn(async (wanted: string[]) =>
    wanted.map(ref =>
      entities.find(
        ({ kind, metadata }) =>
          `${kind}:default/${metadata.name}`.toLocaleLowerCase() === ref,
      ),
    ),
  );
  return readMembers(refs, asked).then(members => ({
    asked,
    members: Object.fromEntries(
      [...members].map(([ref, of]) => [
        ref.replace(/.*\//, ''),
        of === 'missing' ? of : [...of].map(one => one.replace(/.*\//, '')),
      ]),
    ),
  }));
}

const ref = (name: string) => `group:default/${name}`;

describe('readMembers', () => {
  it('counts the members of groups below, each once and in lower case', async () => {
    const { members } = await read(
      [ref('all'), ref('none'), ref('gone'), 'user:default/eve'],
      [
        group('all', ['Ann'], ['team', 'other']),
        group('team', ['bob', 'ann']),
        group('other', [], ['team']),
        group('none'),
        { ...group('eve'), kind: 'User' },
      ],
    );
    expect(members).toEqual({
      all: ['ann', 'bob'],
      none: [],
      gone: 'missing',
      eve: ['eve'],
    });
  });

  it('looks ten groups deep, and no deeper', async () => {
    const chain = Array.from({ length: 13 }, (_, depth) =>
      group(`g${depth}`, [`u${depth}`], [`g${depth + 1}`]),
    );
    const { members, asked } = await read([ref('g0'), ref('g1')], chain);
    expect(members.g0).toHaveLength(11);
    expect(members.g0).toContain('u10');
    expect(members.g0).not.toContain('u11');
    expect(members.g1).toContain('u11');
    expect(asked.mock.calls.length).toBeLessThanOrEqual(12);
  });

  it('survives groups that are below themselves', async () => {
    const { members } = await read(
      [ref('a')],
      [group('a', ['ann'], ['b']), group('b', ['bob'], ['a', 'b'])],
    );
    expect(members).toEqual({ a: ['ann', 'bob'] });
  });
});
