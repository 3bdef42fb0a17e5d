import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(
  __dirname,
  '../../../../../../../shared/data/openstack-zed',
);

const UNTIL = '2022-10-06T23:59:59Z';

/** Whether the files of the cycle are beside the repository. @internal */
export const hasOpenstackZed = existsSync(folder);

/** A component and what it depends on, as catalog.yaml says. */
function readComponents(): { name: string; dependsOn: string[] }[] {
  return readFileSync(resolve(folder, 'catalog.yaml'), 'utf8')
    .split(/^---$/m)
    .filter(document => /^kind: Component$/m.test(document))
    .map(document => {
      const [, name] = /^ {2}name: (\S+)$/m.exec(document) ?? [];
      const [, list = ''] =
        /^ {2}dependsOn:\n((?: +- .*(?:\n|$))+)/m.exec(document) ?? [];
      return {
        name,
        dependsOn: list
          .split('\n')
          .filter(Boolean)
          .map(line => line.replace(/^ +- component:/, '').trim()),
      };
    });
}

interface ReleasedVersion {
  component: string;
  version: string;
  releasedAt: string;
}

/**
 * The cycle as its files tell it, read without any of the code that is tested:
 * components, every release, the final one of each component, and each edge
 * whose provider's final release came after its consumer's.
 *
 * @internal
 */
export function openstackZed() {
  const components = readComponents();
  const releases: ReleasedVersion[] = readFileSync(
    resolve(folder, 'releases.ndjson'),
    'utf8',
  )
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
  const finals = new Map<string, ReleasedVersion>();
  for (const release of releases) {
    const name = release.component.replace('component:default/', '');
    const known = finals.get(name);
    if (
      release.releasedAt <= UNTIL &&
      (!known || release.releasedAt >= known.releasedAt)
    ) {
      finals.set(name, release);
    }
  }
  const edges = components.flatMap(({ name, dependsOn }) =>
    dependsOn.map(provider => [name, provider] as const),
  );
  const late = edges.filter(([consumer, provider]) => {
    const [own, needed] = [finals.get(consumer), finals.get(provider)];
    return own && needed && needed.releasedAt > own.releasedAt;
  });
  return { components, releases, finals, edges, late };
}
