import {
  allowed,
  deploymentTold,
  pending,
  refused,
  startScriptedPortal,
} from './__testUtils__/scriptedPortal';
import { slipwayOn } from './__testUtils__/slipway';

jest.setTimeout(60_000);

type Portal = Awaited<ReturnType<typeof startScriptedPortal>>;
type Script = Parameters<typeof startScriptedPortal>[0];

const gate = [
  ...['gate', '--component', 'payments-api', '--version', '4.2.0'],
  ...['--environment', 'production'],
];

const deploy = (step: string, ...rest: string[]) => [
  ...['deploy', step, '--component', 'payments-api', '--version', '4.2.0'],
  ...rest,
];

describe('the requests of slipway', () => {
  const portals: Portal[] = [];

  afterEach(async () => {
    await Promise.all(portals.splice(0).map(portal => portal.stop()));
  });

  async function on(script: Script) {
    const portal = await startScriptedPortal(script);
    portals.push(portal);
    return { portal, slipway: slipwayOn(portal, 'secret') };
  }

  it('come back where the portal is busy, with the same key', async () => {
    const { portal, slipway } = await on(({ body }, number) =>
      number < 3
        ? { status: number === 1 ? 503 : 429, headers: { 'retry-after': '0' } }
        : { status: 200, body: deploymentTold(body) },
    );
    const { code, stdout, stderr } = await slipway(
      deploy('start', '--run', 'run-1'),
    );
    expect([code, stdout]).toEqual([0, 'The deployment is running.\n']);
    expect(stderr).toBe(
      'The portal answered 503. Trying again.\nThe portal answered 429. Trying again.\n',
    );
    expect(portal.asked).toHaveLength(3);
    const keys = portal.asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toBeTruthy();
    expect(new Set(keys).size).toBe(1);
    expect(portal.asked[0]).toMatchObject({
      method: 'POST',
      path: '/api/releases/v1/deployments',
      headers: { authorization: 'Bearer secret' },
      body: {
        components: [
          { entityRef: 'component:default/payments-api', version: '4.2.0' },
        ],
        environment: 'production',
        state: 'running',
        source: { provider: 'slipway-cli', externalId: 'run-1' },
      },
    });
  });

  it('give up when the time is over', async () => {
    const { slipway } = await on(() => ({ status: 503 }));
    const busy = await slipway([...gate, '--timeout', '1s', '--json']);
    expect(busy.code).toBe(1);
    expect(JSON.parse(busy.stdout)).toMatchObject({ error: { exitCode: 1 } });

    const nobody = slipwayOn({ url: 'http://localhost:1' }, 'secret');
    const away = await nobody([...gate, '--timeout', '1s']);
    expect([away.code, away.stdout]).toEqual([1, '']);
    expect(away.stderr).toContain(
      'The portal at http://localhost:1 does not answer',
    );
    expect(away.stderr).toContain('Check SLIPWAY_URL');
    expect(`${away.stdout}${away.stderr}`).not.toContain('secret');
  });

  it('wait for the gate, and for a portal that is away for a moment', async () => {
    const { portal, slipway } = await on((_, number) => {
      if (number === 2) {
        return { status: 503, headers: { 'retry-after': '0' } };
      }
      return {
        status: 200,
        body:
          number < 3
            ? { ...pending, nextOpen: new Date(Date.now() + 600).toISOString() }
            : allowed,
      };
    });
    const { code, stdout, stderr } = await slipway([...gate, '--wait', '1m']);
    expect([code, stdout]).toEqual([0, `${allowed.sentence}\n`]);
    expect(stderr).toBe(
      `Waiting. ${pending.sentence}\nThe portal answered 503. Trying again.\n`,
    );
    expect(portal.asked).toHaveLength(3);
    expect(portal.asked[0].path).toBe(
      '/api/releases/v1/gate?entityRef=component%3Adefault%2Fpayments-api&version=4.2.0&environment=production',
    );
  });

  it('end when the time to wait is over, or waiting cannot help', async () => {
    const { slipway, portal } = await on(() => ({
      status: 200,
      body: pending,
    }));
    const over = await slipway([...gate, '--wait', '1s']);
    expect(over.code).toBe(4);
    expect(over.stdout).toContain('- Peak season.');
    expect(portal.asked).toHaveLength(2);

    const never = await on(() => ({ status: 200, body: refused }));
    const { code, stdout } = await never.slipway([...gate, '--wait', '1m']);
    expect([code, stdout]).toEqual([
      3,
      `${refused.sentence}\n- It has been on hold since noon. (ask user:default/ann)\n`,
    ]);
    expect(never.portal.asked).toHaveLength(1);
  });

  it('name a deployment after its run, at its start and its end', async () => {
    const { portal, slipway } = await on(({ body }) => ({
      status: 200,
      body: deploymentTold(body),
    }));
    const run = {
      GITHUB_RUN_ID: '77',
      GITHUB_REPOSITORY: 'shop/payments',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ATTEMPT: '2',
    };
    for (const args of [
      deploy('start'),
      deploy('finish'),
      deploy('fail'),
      deploy('fail', '--rolled-back'),
      deploy('fail', '--cancelled'),
    ]) {
      expect(await slipway(args, run)).toMatchObject({ code: 0, stderr: '' });
    }
    const told = portal.asked.map(({ body }) => body);
    expect(told.map(({ state }) => state)).toEqual([
      'running',
      'succeeded',
      'failed',
      'rolled_back',
      'cancelled',
    ]);
    for (const { source, attempt, url } of told) {
      expect({ source, attempt, url }).toEqual({
        source: {
          provider: 'github',
          externalId:
            'shop/payments/77/production/component:default/payments-api',
        },
        attempt: 2,
        url: 'https://github.com/shop/payments/actions/runs/77',
      });
    }
    const several = await slipway([
      ...['deploy', 'start', '--component', 'a@1.0.0', '--component', 'b@2.0'],
      ...['--run', 'both', '--json'],
    ]);
    expect(JSON.parse(several.stdout).components).toEqual([
      { entityRef: 'component:default/a', version: '1.0.0' },
      { entityRef: 'component:default/b', version: '2.0' },
    ]);
    const nameless = await slipway(deploy('start'));
    expect([nameless.code, nameless.stderr]).toEqual([
      2,
      expect.stringContaining('Name it with --run'),
    ]);
  });
});
