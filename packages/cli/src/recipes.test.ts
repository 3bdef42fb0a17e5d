import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parse } from 'yaml';
import {
  allowed,
  deploymentTold,
  refused,
  startScriptedPortal,
} from './__testUtils__/scriptedPortal';
import { bareEnv, PROGRAM, runProgram } from './__testUtils__/slipway';

jest.setTimeout(120_000);

const GUIDE = resolve(__dirname, '../../../docs/pipelines.md');

/** What each tool puts into the environment of a job. */
const JOBS: Record<string, { provider: string; env: Record<string, string> }> =
  {
    Shell: { provider: 'slipway-cli', env: { VERSION: '4.2.0', RUN: '7' } },
    'GitHub Actions': {
      provider: 'github',
      env: { VERSION: '4.2.0', GITHUB_RUN_ID: '7', GITHUB_REPOSITORY: 'a/b' },
    },
    GitLab: {
      provider: 'gitlab',
      env: { GITLAB_CI: 'true', CI_COMMIT_TAG: '4.2.0', CI_JOB_ID: '7' },
    },
    Jenkins: {
      provider: 'jenkins',
      env: { VERSION: '4.2.0', BUILD_TAG: 'jenkins-payments-7' },
    },
    'Azure DevOps': {
      provider: 'azure-devops',
      env: {
        VERSION: '4.2.0',
        TF_BUILD: 'True',
        BUILD_BUILDID: '7',
        SYSTEM_TEAMPROJECT: 'shop',
      },
    },
    CircleCI: {
      provider: 'circleci',
      env: { CIRCLE_TAG: '4.2.0', CIRCLE_WORKFLOW_JOB_ID: '7' },
    },
  };

const COMMANDS = ['run', 'script', 'command', 'before_script'];

/** Each command of a pipeline in YAML, wherever it stands, in its order. */
function commandsIn(value: unknown, isCommand = false): string[] {
  if (typeof value === 'string') {
    return isCommand ? [value] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap(item => commandsIn(item, isCommand));
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        commandsIn(part, COMMANDS.includes(key)),
      )
    : [];
}

function commandsOf(language: string, code: string): string[] {
  switch (language) {
    case 'yaml':
      return commandsIn(parse(code));
    case 'groovy':
      return [...code.matchAll(/\bsh ('''|')([\s\S]*?)\1/g)].map(
        ([, , command]) => command,
      );
    default:
      return [code];
  }
}

/** The recipes of the guide, by their headings. */
async function readRecipes(): Promise<Map<string, string>> {
  const guide = await readFile(GUIDE, 'utf8');
  const [, recipes] = guide.split('\n## Recipes\n');
  return new Map(
    recipes
      .split('\n### ')
      .slice(1)
      .map(section => {
        const [, language, code] =
          /```(\w+)\n([\s\S]*?)\n```/.exec(section) ?? [];
        return [
          section.split('\n')[0],
          // A job ends with the first of its commands that fails.
          ['set -e', ...commandsOf(language, code)].join('\n'),
        ];
      }),
  );
}

describe('the recipes of the guide', () => {
  let recipes: Map<string, string>;
  let folder: string;

  beforeAll(async () => {
    recipes = await readRecipes();
    folder = await mkdtemp(join(tmpdir(), 'slipway-recipes-'));
    await mkdir(join(folder, 'bin'));
    await symlink(PROGRAM, join(folder, 'bin/slipway'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  async function put(name: string, exitCode: number) {
    const file = join(folder, name);
    await writeFile(file, `#!/bin/sh\nexit ${exitCode}\n`);
    await chmod(file, 0o755);
  }

  async function runRecipe(
    name: string,
    given: { gate?: object; deploys?: boolean; tests?: boolean } = {},
    env: Record<string, string> = JOBS[name]?.env,
  ) {
    const { gate = allowed, deploys = true, tests = true } = given;
    await put('deploy.sh', deploys ? 0 : 1);
    await put('bin/npm', tests ? 0 : 1);
    const portal = await startScriptedPortal(({ path, body }) => {
      if (path.startsWith('/api/releases/v1/gate')) {
        return { status: 200, body: gate };
      }
      return path === '/api/releases/v1/deployments'
        ? { status: 200, body: deploymentTold(body) }
        : {
            status: 200,
            body: {
              items: [{ index: 0, status: 'stored', details: [] }],
              stored: 1,
            },
          };
    });
    try {
      const finished = await runProgram('sh', ['-c', recipes.get(name)!], {
        cwd: folder,
        env: {
          ...bareEnv,
          PATH: [join(folder, 'bin'), bareEnv.PATH].join(delimiter),
          SLIPWAY_URL: portal.url,
          SLIPWAY_TOKEN: 'secret',
          ...env,
        } as NodeJS.ProcessEnv,
      });
      return { ...finished, asked: portal.asked };
    } finally {
      await portal.stop();
    }
  }

  const toldOf = ({ asked }: { asked: { method: string; body: any }[] }) =>
    asked.flatMap(({ method, body }) => (method === 'POST' ? [body] : []));

  it('are those that are tried here', () => {
    expect([...recipes.keys()].sort()).toEqual(
      [...Object.keys(JOBS), 'Results of tests'].sort(),
    );
  });

  it.each(Object.entries(JOBS))(
    '%s asks, deploys and tells how it went',
    async (name, { provider }) => {
      const done = await runRecipe(name);
      expect([done.code, done.stderr]).toEqual([0, '']);
      const [start, end, ...more] = toldOf(done);
      expect(more).toEqual([]);
      expect([start.state, end.state]).toEqual(['running', 'succeeded']);
      expect(start.source.provider).toBe(provider);
      expect(end.source).toEqual(start.source);
      expect(start.components).toEqual([
        { entityRef: 'component:default/payments-api', version: '4.2.0' },
      ]);

      const failed = await runRecipe(name, { deploys: false });
      expect(failed.code).toBe(1);
      expect(toldOf(failed).map(({ state }) => state)).toEqual([
        'running',
        'failed',
      ]);

      const held = await runRecipe(name, { gate: refused });
      expect(held.code).toBe(3);
      expect(toldOf(held)).toEqual([]);
    },
  );

  it('tell what a test found, and end as it did', async () => {
    for (const tests of [true, false]) {
      const { code, ...done } = await runRecipe(
        'Results of tests',
        { tests },
        { VERSION: '4.2.0', BUILD_TAG: 'jenkins-payments-7' },
      );
      expect(code).toBe(tests ? 0 : 1);
      expect(toldOf(done)).toMatchObject([
        { items: [{ outcome: tests ? 'pass' : 'fail', type: 'test.unit' }] },
      ]);
    }
  });
});
