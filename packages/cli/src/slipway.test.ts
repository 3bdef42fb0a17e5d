import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RealPortal, startRealPortal } from './__testUtils__/realPortal';
import { slipwayOn } from './__testUtils__/slipway';

const DAY_MS = 86_400_000;

const inDays = (days: number) =>
  new Date(Math.floor(Date.now() / 1_000) * 1_000 + days * DAY_MS)
    .toISOString()
    .replace('.000Z', 'Z');

const gate = (version: string) => [
  ...['gate', '--component', 'payments-api', '--version', version],
  ...['--environment', 'production'],
];

/** @param day - from now; releases at the same time are in conflict */
const create = (version: string, day: number) => [
  ...['release', 'create', '--component', 'payments-api'],
  ...['--version', version, '--start', inDays(day), '--end', inDays(day + 0.1)],
];

const move = (version: string, to: string) => [
  ...['release', 'move', '--component', 'payments-api'],
  ...['--version', version, '--to', to],
];

jest.setTimeout(120_000);

describe('slipway, against a portal', () => {
  let portal: RealPortal;
  let folder: string;
  let slipway: ReturnType<typeof slipwayOn>;

  beforeAll(async () => {
    portal = await startRealPortal();
    folder = await mkdtemp(join(tmpdir(), 'slipway-cli-'));
    slipway = slipwayOn(portal, portal.token);
  });

  afterAll(async () => {
    await portal.stop();
    await rm(folder, { recursive: true });
  });

  it('plans a release, waits for its approval and lets it go', async () => {
    const free = await slipway(gate('4.2.0'));
    expect(free).toMatchObject({ code: 0, stderr: '' });
    expect(free.stdout).toBe(
      'payments-api 4.2.0 may go to production.\nNote: No release ships payments-api 4.2.0 to production.\n',
    );

    const made = await slipway([...create('4.2.0', 2), '--json']);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const release = JSON.parse(made.stdout);
    expect(release).toMatchObject({
      state: 'planned',
      version: '4.2.0',
      components: [
        { entityRef: 'component:default/payments-api', toVersion: '4.2.0' },
      ],
    });

    const early = await slipway([...gate('4.2.0'), '--json']);
    expect(early.code).toBe(4);
    expect(JSON.parse(early.stdout)).toMatchObject({
      allowed: false,
      pending: true,
      releaseId: release.id,
    });
    for (const state of ['in_readiness', 'approved']) {
      expect(await slipway(move('4.2.0', state))).toMatchObject({ code: 0 });
    }
    expect((await slipway(gate('4.2.0'))).code).toBe(0);

    const again = await slipway(move('4.2.0', 'approved'));
    expect(again).toMatchObject({
      code: 0,
      stderr: 'payments-api 4.2.0 is there already.\n',
    });
    expect((await slipway(move('4.2.0', 'completed'))).code).toBe(1);
    expect((await slipway(['gate', '--release', release.id])).code).toBe(0);
  });

  it('waits while a release is pending, and goes as soon as it may', async () => {
    const made = await slipway([...create('4.3.0', 4), '--json']);
    const { id } = JSON.parse(made.stdout);
    const waiting = slipway([...gate('4.3.0'), '--wait', '60s']);
    await portal.client.transitionRelease(id, { to: 'in_readiness' });
    await portal.client.transitionRelease(id, { to: 'approved' });
    const { code, stdout } = await waiting;
    expect([code, stdout]).toEqual([
      0,
      'payments-api 4.3.0 may go to production.\n',
    ]);
  });

  it('is refused by a hold, with its reason', async () => {
    const made = await slipway([...create('4.4.0', 6), '--json']);
    const { id } = JSON.parse(made.stdout);
    await portal.client.holdRelease(id, { reason: 'Wait for legal' });
    const held = await slipway([...gate('4.4.0'), '--wait', '60s']);
    expect(held.code).toBe(3);
    expect(held.stdout).toMatch(
      /^payments-api 4\.4\.0 may not go to production now: .*Wait for legal/,
    );
    const moved = await slipway(move('4.4.0', 'in_readiness'));
    expect(moved.code).toBe(0);
    const approved = await slipway([...move('4.4.0', 'approved'), '--json']);
    expect(approved.code).toBe(3);
    expect(JSON.parse(approved.stdout)).toMatchObject({
      error: { exitCode: 3, details: [{ code: 'release_held' }] },
    });
    expect(approved.stderr).toContain('Wait for legal');
  });

  it('plans the same release once in a run', async () => {
    const run = { GITHUB_RUN_ID: '77', GITHUB_REPOSITORY: 'shop/payments' };
    const first = create('5.0.0', 8);
    const ids = [];
    for (const attempt of ['1', '2']) {
      const made = await slipway([...first, '--json'], {
        ...run,
        GITHUB_RUN_ATTEMPT: attempt,
      });
      expect(made.code).toBe(0);
      ids.push(JSON.parse(made.stdout).id);
    }
    expect(ids[0]).toBe(ids[1]);
  });

  it('tells what a test found, once', async () => {
    const add = [
      ...['evidence', 'add', '--type', 'test.unit', '--outcome', 'pass'],
      ...['--component', 'payments-api', '--version', '4.2.0'],
      ...['--metric', 'passRate=1', '--run', 'unit/1'],
      ...['--occurred-at', inDays(-1)],
    ];
    expect(await slipway(add)).toMatchObject({
      code: 0,
      stdout: 'The evidence is stored.\n',
    });
    expect((await slipway(add)).stdout).toBe(
      'The portal has this evidence already.\n',
    );
    const { items } = await portal.client.listEvidence({
      entityRef: 'component:default/payments-api',
    });
    expect(items).toMatchObject([
      {
        type: 'test.unit',
        outcome: 'pass',
        metrics: { passRate: 1 },
        source: { provider: 'slipway-cli', externalId: 'unit/1' },
      },
    ]);
    const other = await slipway(
      add.map(word => (word === 'pass' ? 'fail' : word)),
    );
    expect(other.code).toBe(1);
    expect(other.stderr).toContain('The first stands');
  });

  it('imports a file, and changes nothing the second time', async () => {
    const file = join(folder, 'releases.csv');
    await writeFile(
      file,
      [
        'version,component,start,end,externalId',
        `1.0.0,checkout,${inDays(5)},${inDays(5.1)},a`,
        `1.1.0,checkout,${inDays(6)},${inDays(6.1)},b`,
      ].join('\n'),
    );
    const importing = [
      ...['import', file, '--provider', 'jira', '--zone', 'UTC'],
    ];
    const dry = await slipway([...importing, '--dry-run']);
    expect([dry.code, dry.stdout]).toEqual([
      0,
      expect.stringMatching(/^Would be created 2, /),
    ]);
    const first = await slipway(importing);
    expect([first.code, first.stdout]).toEqual([
      0,
      expect.stringMatching(/^created 2, /),
    ]);
    expect(first.stderr).toContain('Importing 2 of 2\n');
    expect(first.stderr).not.toMatch(/\r|█/);
    const second = await slipway([...importing, '--json']);
    expect(JSON.parse(second.stdout)).toMatchObject({ unchanged: 2 });
    await writeFile(file, 'version,component\n,checkout\n');
    const wrong = await slipway(importing);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('Nothing was imported');
    expect((await slipway(['import', join(folder, 'gone.csv')])).code).toBe(2);
  });

  it('proves an exported ledger without the portal', async () => {
    const made = await slipway([...create('6.0.0', 10), '--json']);
    const { id } = JSON.parse(made.stdout);
    await slipway(move('6.0.0', 'in_readiness'));
    const page = await portal.client.getReleaseLedger(id, { limit: 500 });
    const offline = slipwayOn({ url: 'http://localhost:1' }, '');
    const verify = async (content: unknown) => {
      const file = join(folder, 'ledger.json');
      await writeFile(
        file,
        typeof content === 'string' ? content : JSON.stringify(content),
      );
      return offline(['ledger', 'verify', file, '--json']);
    };
    const lines = page.items.map(item => JSON.stringify(item)).join('\n');
    for (const content of [page, [page], page.items, lines]) {
      const { code, stdout } = await verify(content);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ intact: true, entries: 2 });
    }
    const [last, first] = page.items;
    const forged = await verify([
      last,
      { ...first, actor: 'user:default/eve' },
    ]);
    expect(forged.code).toBe(3);
    expect(JSON.parse(forged.stdout).chains).toMatchObject([
      { broken: { seq: 1, code: 'hash_mismatch' } },
    ]);
    const cut = await verify([last]);
    expect([cut.code, JSON.parse(cut.stdout).chains[0].broken.code]).toEqual([
      3,
      'sequence_gap',
    ]);
    const part = await verify({ ...page, nextCursor: '5' });
    expect([part.code, JSON.parse(part.stdout).isPart]).toEqual([3, true]);
    expect((await verify('no ledger')).code).toBe(2);
    expect((await verify({ hello: 'world' })).code).toBe(2);
  });

  it('says what is wrong with a command line', async () => {
    for (const [args, message] of [
      [['gate'], '--component'],
      [['gate', '--component', 'a/b/c'], 'Give the name of a component'],
      [[...gate('1'), '--wait', 'long'], 'Give a time such as'],
      [[...gate('1'), '--fast'], "unknown option '--fast'"],
      [[...gate('1'), '--token', 'secret'], "unknown option '--token'"],
      [[...gate('1'), '--url', 'portal'], "--url is 'portal'"],
      [[...gate('1'), '--environment', 'not one'], '--environment:'],
      [['deploy', 'start', '--component', 'a', '--run', '1'], '--version'],
      [['release', 'create'], '--version'],
      [[...move('1', 'gone')], '--to: Use one of the states'],
      [['evidence', 'add', '--type', 'x'], '--outcome'],
      [['nothing'], "unknown command 'nothing'"],
    ] as [string[], string][]) {
      const { code, stderr, stdout } = await slipway(args);
      expect([code, stdout, stderr]).toEqual([
        2,
        '',
        expect.stringContaining(message),
      ]);
    }
  });

  it('says who has to be named, and that a token does not count', async () => {
    const { code, stderr } = await slipway(gate('1'), { SLIPWAY_TOKEN: '' });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('SLIPWAY_TOKEN'),
    ]);
    const nowhere = await slipway(gate('1'), { SLIPWAY_URL: '' });
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      expect.stringContaining('SLIPWAY_URL'),
    ]);
    const invalid = await slipway(gate('1'), {
      SLIPWAY_TOKEN: 'mock-invalid-user-token',
    });
    expect([invalid.code, invalid.stderr]).toEqual([
      1,
      expect.stringContaining('does not accept SLIPWAY_TOKEN'),
    ]);
    const gone = await slipway(['gate', '--release', 'gone', '--json']);
    expect(gone.code).toBe(1);
    expect(JSON.parse(gone.stdout).error.message).toContain(
      'There is no release gone',
    );
  });

  it('has help that is worth reading', async () => {
    const { code, stdout } = await slipway(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('SLIPWAY_TOKEN');
    for (const words of [
      ['gate'],
      ['deploy', 'start'],
      ['deploy', 'finish'],
      ['deploy', 'fail'],
      ['evidence', 'add'],
      ['release', 'create'],
      ['release', 'move'],
      ['import'],
      ['ledger', 'verify'],
    ]) {
      const help = await slipway([...words, '--help']);
      expect(help.code).toBe(0);
      expect(help.stdout).toContain(`slipway ${words.join(' ')}`);
      expect(help.stdout).toMatch(/Example:\n {2}\S/);
      expect(help.stdout).toContain('Exit codes: 0');
    }
    expect((await slipway(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
