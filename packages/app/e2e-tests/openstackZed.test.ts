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
