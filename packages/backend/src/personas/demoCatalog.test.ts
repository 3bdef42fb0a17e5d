import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { parse, parseAllDocuments } from 'yaml';
import { readPersonas } from './Persona';

async function readRootFile(path: string) {
  return readFile(resolvePackagePath('backend', '../..', path), 'utf8');
}

describe('the personas of the demo catalog', () => {
  it('are in the groups that app-config.yaml names', async () => {
    const config = new ConfigReader(
      parse(await readRootFile('app-config.yaml')),
    );
    const personas = readPersonas(config.getConfig('auth.providers.personas'));
    const entities = parseAllDocuments(
      await readRootFile('examples/org.yaml'),
    ).map(document => document.toJS() as Entity);
    const users = entities.filter(({ kind }) => kind === 'User');
    const groups = entities.filter(({ kind }) => kind === 'Group');

    expect(
      users.map(({ metadata, spec }) => [
        metadata.name,
        (spec!.memberOf as string[]).map(group => `group:default/${group}`),
      ]),
    ).toEqual(
      [...personas.values()].map(({ name, groupRefs }) => [name, groupRefs]),
    );
    expect(groups.map(({ metadata }) => metadata.name)).toEqual(
      expect.arrayContaining(users.flatMap(({ spec }) => spec!.memberOf)),
    );
  });
});
