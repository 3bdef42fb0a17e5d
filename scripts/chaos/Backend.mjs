import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, toolsEnv } from '../lib/repository.mjs';
import { TOKEN } from './token.mjs';

const START_MS = 180_000;

/** One backend of the portal, which may be killed. */
export class Backend {
  #database;
  #process;
  #output = [];

  constructor(name, port, database) {
    this.name = name;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.#database = database;
  }

  async start() {
    this.#output = [];
    const child = spawn(
      'node',
      [
        '--require',
        '@backstage/cli-node/config/nodeTransform.cjs',
        'scripts/chaos/backend.cjs',
      ],
      {
        cwd: root,
        env: toolsEnv({
          ...process.env,
          LOG_LEVEL: 'warn',
          CHAOS_PORT: String(this.port),
          CHAOS_DATABASE: this.#database,
          CHAOS_TOKEN: TOKEN,
        }),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#process = child;
    child.stdout.on('data', chunk => this.#output.push(chunk));
    child.stderr.on('data', chunk => this.#output.push(chunk));
    const deadline = Date.now() + START_MS;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(
          `${this.name} did not start:\n${Buffer.concat(this.#output)}`,
        );
      }
      await sleep(200);
    }
  }

  /** Without a chance to finish anything. */
  async kill() {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const gone = new Promise(resolve => child.on('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async isReady() {
    return fetch(`${this.url}/.backstage/health/v1/readiness`).then(
      response => response.ok,
      () => false,
    );
  }
}
