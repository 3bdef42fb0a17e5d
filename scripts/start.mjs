import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { main } from './lib/main.mjs';
import { answers, isFree, portOf } from './lib/ports.mjs';
import { ProcessGroup } from './lib/ProcessGroup.mjs';
import { readPortal } from './lib/readPortal.mjs';
import { root } from './lib/repository.mjs';
import { waitForAnswer } from './lib/waitForAnswer.mjs';

const usage = `npm start -- [options]

  --legacy             the portal on the old frontend system
  --postgres           keep the data in the PostgreSQL that PGHOST, PGPORT,
                       PGUSER and PGPASSWORD name
  --port PORT          where the portal listens (3000)
  --backend-port PORT  where the backend listens (7007)`;

main(async () => {
  const options = readOptions();
  if (options.help) {
    console.log(usage);
    return 0;
  }
  await ensureInstalled();

  configure(options);
  const portal = await readPortal();
  await checkPort(portal.appUrl, '--port', 'portal');
  await checkPort(portal.backendUrl, '--backend-port', 'backend');
  await checkDatabase(portal.database);
  return serve(portal, options.legacy ? 'app-legacy' : 'app');
});

function readOptions() {
  try {
    return parseArgs({
      options: {
        legacy: { type: 'boolean' },
        postgres: { type: 'boolean' },
        port: { type: 'string' },
        'backend-port': { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error.message}\n\n${usage}`);
  }
}

function configure({ legacy, postgres, port, 'backend-port': backendPort }) {
  const set = (path, value) => {
    process.env[`APP_CONFIG_${path}`] = JSON.stringify(value);
  };
  process.env.BACKSTAGE_ENV = [
    process.env.BACKSTAGE_ENV,
    legacy && 'legacy',
    postgres && 'postgres',
  ]
    .filter(Boolean)
    .join(',');
  process.env.BROWSER ??= 'none';
  if (port) {
    set('app_baseUrl', `http://localhost:${port}`);
    set('backend_cors_origin', `http://localhost:${port}`);
  }
  if (backendPort) {
    set('backend_baseUrl', `http://localhost:${backendPort}`);
    set('backend_listen_port', Number(backendPort));
  }
}

async function checkPort(url, option, what) {
  const port = portOf(url);
  if (!(await isFree(port))) {
    throw new Error(
      `Port ${port}, for the ${what}, is taken. Stop what listens there (lsof -i :${port} names it), or choose another port: npm start -- ${option} ${
        port + 1
      }`,
    );
  }
}

async function checkDatabase({ client, connection }) {
  const { host, port } = connection;
  if (client === 'pg' && host && !(await answers(host, Number(port)))) {
    throw new Error(
      `No PostgreSQL answers at ${host}:${port}. Start it, or name another one with PGHOST and PGPORT.`,
    );
  }
}

async function serve(portal, app) {
  const { appUrl, backendUrl } = portal;
  const groups = ['backend', app].map(
    name =>
      new ProcessGroup(name, 'backstage-cli', ['package', 'start'], {
        cwd: resolve(root, 'packages', name),
        env: process.env,
      }),
  );
  const stopping = new AbortController();
  const reason = Promise.race([
    toldToStop().then(() => undefined),
    ...groups.map(
      async ({ name, ended }) => `The ${name} ended: ${await ended}`,
    ),
  ]);
  const ready = Promise.all([
    waitForAnswer(
      `${backendUrl}/.backstage/health/v1/readiness`,
      stopping.signal,
    ),
    waitForAnswer(appUrl, stopping.signal),
  ]);

  await Promise.race([ready.then(() => welcome(portal)), reason]);
  const problem = await reason;
  console.log(problem ?? '\nStopping …');
  stopping.abort();
  await Promise.all(groups.map(group => group.stop()));
  return problem ? 1 : 0;
}

function toldToStop() {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, resolve);
    }
    // npm may be killed without a word to its scripts.
    if (process.env.npm_lifecycle_event) {
      const parent = process.ppid;
      setInterval(() => process.ppid !== parent && resolve(), 500).unref();
    }
  });
}

function welcome({ title, appUrl, personas }) {
  const names = personas.map(
    ({ name, description }) => `  ${name.padEnd(16)} ${description}`,
  );
  console.log(
    `\n${title} is at ${appUrl}\n\nSign in as\n${names.join(
      '\n',
    )}\n\nCtrl-C stops it.\n`,
  );
}
