import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

const STARTUP_MS = 120_000;
const PAUSE_MS = 250;
/** Half of how long Backstage lets a token live. */
const TOKEN_MS = 30 * 60_000;
const OUTPUT_KEPT = 20_000;

/** What the backend answered. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Read from JSON, or the text of another answer. */
  body: unknown;
}

/** One request to the backend. */
export interface Call {
  method: string;
  /** From the root, with its query. */
  path: string;
  token?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** The demo portal's backend, in a process of its own, as it is started for people. */
export class DemoBackend {
  readonly #process: ChildProcess;
  readonly url: string;
  readonly #tokens = new Map<
    string,
    { token: Promise<string>; until: number }
  >();
  #output = '';

  private constructor(process: ChildProcess, url: string) {
    this.#process = process;
    this.url = url;
    for (const stream of [process.stdout, process.stderr]) {
      stream?.on('data', chunk => {
        this.#output = `${this.#output}${chunk}`.slice(-OUTPUT_KEPT);
      });
    }
  }

  /**
   * Starts it on a free port and waits until it is ready.
   *
   * @param database - its `backend.database`
   * @param options - as people run it, or as a production portal would; absent:
   * development on any free port
   */
  static async start(
    database: object,
    options: { nodeEnv?: 'development' | 'production'; port?: number } = {},
  ): Promise<DemoBackend> {
    const port = options.port ?? (await freePort());
    const url = `http://localhost:${port}`;
    const child = spawn(
      process.execPath,
      [
        '--require',
        '@backstage/cli-node/config/nodeTransform.cjs',
        'packages/backend/src/index',
      ],
      {
        cwd: resolvePackagePath('backend', '../..'),
        env: {
          ...process.env,
          NODE_ENV: options.nodeEnv ?? 'development',
          // Releases are moved on for the sake of other things than votes.
          APP_CONFIG_releases_defaultApproval_rules: '[]',
          BACKSTAGE_ENV: '',
          APP_CONFIG_app_baseUrl: JSON.stringify(url),
          APP_CONFIG_backend_baseUrl: JSON.stringify(url),
          APP_CONFIG_backend_listen_port: String(port),
          APP_CONFIG_backend_database: JSON.stringify(database),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const backend = new DemoBackend(child, url);
    const end = () => child.kill('SIGTERM');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
    await backend.until('the backend is ready', async () => {
      const answer = await fetch(`${url}/.backstage/health/v1/readiness`).catch(
        () => undefined,
      );
      return answer?.ok ?? false;
    });
    return backend;
  }

  /** The last of what it printed. */
  get output(): string {
    return this.#output;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  async call({ method, path, token, headers, body }: Call): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method: method.toUpperCase(),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: response.headers.get('content-type')?.includes('json')
        ? JSON.parse(text)
        : text,
    };
  }

  /** The token that a persona gets by signing in, anew before it expires. */
  async tokenOf(persona: string): Promise<string> {
    const known = this.#tokens.get(persona);
    if (known && known.until > Date.now()) {
      return known.token;
    }
    const token = this.#signIn(persona);
    this.#tokens.set(persona, { token, until: Date.now() + TOKEN_MS });
    return token;
  }

  /** @throws with what the backend printed, when it does not come true in time */
  async until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + STARTUP_MS;
    while (!(await isTrue())) {
      if (this.#process.exitCode !== null || Date.now() > deadline) {
        await this.stop();
        throw new Error(`Waited in vain until ${what}:\n${this.#output}`);
      }
      await wait(PAUSE_MS);
    }
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill('SIGTERM');
      await ended;
    }
  }

  async #signIn(persona: string): Promise<string> {
    const { body } = await this.call({
      method: 'get',
      path: `/api/auth/personas/refresh?name=${persona}`,
    });
    const { backstageIdentity } = body as {
      backstageIdentity: { token: string };
    };
    return backstageIdentity.token;
  }
}
