import { ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CatalogClient } from '@backstage/catalog-client';
import type { Question, Told } from './backend';
import { PersonaName, StartOptions } from './config';
import type { Counters } from './counters';

const STARTUP_MS = 300_000;
const PAUSE_MS = 250;
const OUTPUT_KEPT = 20_000;
const API = '/api/releases/v1';

/** What came back, and how large it was before it was compressed. */
export interface Answer<T> {
  body: T;
  bytes: number;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A connection that was kept may be closed just when it is used again. */
async function fetchAgain(
  address: string,
  init: RequestInit,
): Promise<Response> {
  return fetch(address, init).catch(error => {
    if (error.cause?.code !== 'ECONNRESET') {
      throw error;
    }
    return fetch(address, init);
  });
}

/** Somebody who is signed in to a portal. */
export class Visitor {
  readonly #url: string;
  readonly token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.token = token;
  }

  get catalog(): CatalogClient {
    return new CatalogClient({
      discoveryApi: {
        getBaseUrl: async plugin => `${this.#url}/api/${plugin}`,
      },
      // As below: its own opens a connection for each request.
      fetchApi: { fetch },
    });
  }

  async get<T>(path: string): Promise<T> {
    return (await this.ask<T>('GET', path)).body;
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return (await this.ask<T>('POST', path, body)).body;
  }

  /**
   * Asks the API of the plugin, and reads the answer as a program would.
   *
   * @param path - from the root of the API, or a whole address
   * @param revision - of what is changed
   */
  async ask<T>(
    method: string,
    path: string,
    body?: unknown,
    revision?: number,
  ): Promise<Answer<T>> {
    const address = path.startsWith('http')
      ? path
      : `${this.#url}${API}${path}`;
    const response = await fetchAgain(address, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(
        `${path} was answered with ${response.status}: ${text.slice(0, 500)}`,
      );
    }
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      body: isJson ? JSON.parse(text) : (text as T),
      bytes: Buffer.byteLength(text),
    };
  }
}

/** A portal in a process of its own. */
export class Portal {
  readonly #process: ChildProcess;
  readonly url: string;
  #output = '';

  private constructor(child: ChildProcess, url: string) {
    this.#process = child;
    this.url = url;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', chunk => {
        this.#output = `${this.#output}${chunk}`.slice(-OUTPUT_KEPT);
      });
    }
  }

  /** Starts it on a free port and waits until it is ready. */
  static async start(options: Omit<StartOptions, 'port'>): Promise<Portal> {
    const port = await freePort();
    const child = spawn(
      process.execPath,
      [
        '--expose-gc',
        '--require',
        '@backstage/cli-node/config/nodeTransform.cjs',
        join(__dirname, 'backend.ts'),
      ],
      {
        cwd: resolve(__dirname, '../..'),
        env: {
          ...process.env,
          NODE_ENV: 'production',
          LOG_LEVEL: 'warn',
          BENCH_PORTAL: JSON.stringify({ ...options, port }),
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    const portal = new Portal(child, `http://localhost:${port}`);
    const deadline = Date.now() + STARTUP_MS;
    while (!(await portal.#isReady())) {
      if (child.exitCode !== null || Date.now() > deadline) {
        await portal.stop();
        throw new Error(`The portal did not start:\n${portal.output}`);
      }
      await wait(PAUSE_MS);
    }
    return portal;
  }

  /** The last of what it printed. */
  get output(): string {
    return this.#output;
  }

  async signIn(name: PersonaName): Promise<Visitor> {
    const response = await fetch(
      `${this.url}/api/auth/personas/refresh?name=${name}`,
    );
    const { backstageIdentity } = (await response.json()) as {
      backstageIdentity: { token: string };
    };
    return new Visitor(this.url, backstageIdentity.token);
  }

  async counters(): Promise<Counters> {
    return this.#ask<Counters>('counters');
  }

  /** The resident memory once the garbage is collected, in bytes. */
  async memory(): Promise<number> {
    return this.#ask<number>('memory');
  }

  /** The seconds that the processor has worked for it. */
  async processor(): Promise<number> {
    return this.#ask<number>('processor');
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit');
      const question: Question = 'stop';
      this.#process.send(question);
      await ended;
    }
  }

  async #ask<T>(question: Question): Promise<T> {
    this.#process.send(question);
    for await (const [told] of on(this.#process, 'message')) {
      if ((told as Partial<Told>).question === question) {
        return told.answer;
      }
    }
    throw new Error(`The portal has ended:\n${this.output}`);
  }

  async #isReady(): Promise<boolean> {
    return fetch(`${this.url}/.backstage/health/v1/readiness`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}
