import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  authorize,
  expect,
  expectNoAxeViolations,
  signInAs,
  startPortal,
  test,
} from './support';

const data = resolve(__dirname, '../../../../shared/data/openstack-zed');
const catalogFile = resolve(data, 'catalog.yaml');
const releasesFile = resolve(data, 'releases.ndjson');
const PORT = Number(process.env.E2E_PORT ?? 7107) + 2;

/** The entries of every `dependsOn` list in the file, written one a line. */
function countDependsOn(yaml: string): number {
  let count = 0;
  let listIndent: number | undefined;
  for (const line of yaml.split('\n')) {
    const indent = line.search(/\S/);
    if (/^\s*dependsOn:/.test(line)) {
      listIndent = indent;
    } else if (listIndent !== undefined) {
      const isEntry = line.trim().startsWith('- ') && indent >= listIndent;
      if (isEntry) {
        count += 1;
      } else {
        listIndent = undefined;
      }
    }
  }
  return count;
}

const FINAL_UNTIL = '2022-10-06T23:59:59Z';

/** Each dependency whose provider's final release came after its consumer's. */
function lateProviders(catalog: string, releases: string): string[] {
  const finals = new Map<string, string>();
  for (const line of releases.split('\n').filter(Boolean)) {
    const { component, releasedAt } = JSON.parse(line);
    if (
      releasedAt <= FINAL_UNTIL &&
      releasedAt >= (finals.get(component) ?? '')
    ) {
      finals.set(component, releasedAt);
    }
  }
  const edges = catalog
    .split(/^---$/m)
    .filter(document => /^kind: Component$/m.test(document))
    .flatMap(document => {
      const [, name] = /^ {2}name: (\S+)$/m.exec(document) ?? [];
      const providers = document.match(/^ +- component:\S+$/gm) ?? [];
      return providers.map(entry => [
        `component:default/${name}`,
        `component:default/${entry.replace(/^ +- component:/, '')}`,
      ]);
    });
  return edges
    .filter(edge => {
      const [own, needed] = edge.map(ref => finals.get(ref));
      return own !== undefined && needed !== undefined && needed > own;
    })
    .map(edge => edge.join(' '))
    .sort();
}

test.describe('a real release cycle', () => {
  test.describe.configure({ mode: 'serial', timeout: 240_000 });
  test.skip(!existsSync(catalogFile), 'The data of the cycle is not here');

  let portal: Awaited<ReturnType<typeof startPortal>>;

  test.beforeAll(async () => {
    portal = await startPortal({
      port: PORT,
      catalogLocations: [
        {
          type: 'file',
          target: catalogFile,
          rules: [{ allow: ['Component', 'Group', 'System'] }],
        },
      ],
    });
  });

  test.afterAll(async () => {
    await portal?.stop();
  });

  test('every dependsOn of the catalog becomes one edge', async ({
    request,
  }) => {
    const expected = countDependsOn(readFileSync(catalogFile, 'utf8'));
    expect(expected).toBeGreaterThan(900);
    const headers = await authorize(request, 'portal-admin', portal.url);
    const edges = async () => {
      const answer = await request.get(
        `${portal.url}/api/releases/v1/dependencies/coverage`,
        { headers },
      );
      const { edges: derived, components } = await answer.json();
      return { derived, components };
    };
    await expect
      .poll(edges, { timeout: 120_000 })
      .toEqual({ derived: expected, components: 270 });
  });

  test('all releases are imported, and a second import changes nothing', async () => {
    const importAll = () =>
      portal.run(
        'scripts/import.mjs',
        releasesFile,
        '--provider',
        'openstack',
        '--persona',
        'release-manager',
        '--url',
        portal.url,
      );
    const first = await importAll();
    expect(first).toMatchObject({
      code: 0,
      output: expect.stringMatching(/created 967,/),
    });
    const second = await importAll();
    expect(second).toMatchObject({
      code: 0,
      output: expect.stringMatching(/unchanged 967,/),
    });
  });

  test('the cycle is planned as a train, and a second run changes nothing', async ({
    request,
  }) => {
    const planCycle = () =>
      portal.run('scripts/example-openstack.mjs', '--url', portal.url);
    const expected = lateProviders(
      readFileSync(catalogFile, 'utf8'),
      readFileSync(releasesFile, 'utf8'),
    );
    const first = await planCycle();
    expect(first).toMatchObject({
      code: 0,
      output: expect.stringContaining(`violations  ${expected.length}\n`),
    });
    const headers = await authorize(request, 'viewer', portal.url);
    const read = async (path: string) => {
      const answer = await request.get(
        `${portal.url}/api/releases/v1/trains${path}`,
        { headers },
      );
      return answer.json();
    };
    const { items } = await read('?q=Zed');
    expect(items).toHaveLength(1);
    const plan = await read(`/${items[0].id}/plan`);
    expect(
      plan.violations
        .map(
          (edge: { consumerRef: string; providerRef: string }) =>
            `${edge.consumerRef} ${edge.providerRef}`,
        )
        .sort(),
    ).toEqual(expected);

    const second = await planCycle();
    expect(second).toMatchObject({
      code: 0,
      output: expect.stringContaining('Nothing was changed.'),
    });
    expect(await read(`/${items[0].id}/plan`)).toEqual(plan);
  });

  const tabOf = (component: string) =>
    `${portal.url}/catalog/default/component/${component}/releases?date=2022-10-05`;

  test("nova's tab shows its own and its providers' releases", async ({
    page,
  }) => {
    await signInAs(page, 'viewer', tabOf('nova'));
    await expect(
      page.getByRole('button', { name: /^Own [1-9]/ }),
    ).toBeVisible();
    await expect(
      page.getByRole('button', { name: /^Upstream [1-9]/ }),
    ).toBeVisible();
    await expect(
      page.getByRole('button', { name: /^Downstream 0/ }),
    ).toBeVisible();
    await expect(page.getByText(/nova 26\.0\.0/).first()).toBeVisible();
    await expectNoAxeViolations(page, 'main');
  });

  test('a provider of nova shows the release of nova among its consumers', async ({
    page,
  }) => {
    await signInAs(page, 'viewer', `${tabOf('oslo-db')}`);
    await expect(
      page.getByRole('button', { name: /^Downstream [1-9]/ }),
    ).toBeVisible();
  });
});
