import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { toolsEnv } from './repository.mjs';

const tailLength = 8192;

/**
 * A program and everything it starts, which can be stopped to the last
 * process. What a quiet one prints is not shown, but `tail` has its end.
 */
export class ProcessGroup {
  #leader;

  /** The last that a quiet program printed. */
  tail = '';

  constructor(name, command, args, { cwd, env, quiet = false }) {
    this.name = name;
    const output = quiet ? 'pipe' : 'inherit';
    this.#leader = spawn(command, args, {
      cwd,
      env: toolsEnv(env),
      stdio: ['ignore', output, output],
      detached: true,
    });
    for (const stream of [this.#leader.stdout, this.#leader.stderr]) {
      stream?.setEncoding('utf8').on('data', text => {
        this.tail = (this.tail + text).slice(-tailLength);
      });
    }
    /** Resolves with how the program ended. */
    this.ended = new Promise((resolve, reject) => {
      this.#leader.on('error', reject);
      // What it printed has been read by then, unless a child holds on to it.
      this.#leader.on(quiet ? 'close' : 'exit', (code, signal) =>
        resolve(signal ?? code),
      );
    });
  }

  /** Asks all processes to end, and makes those that have not after ten seconds. */
  async stop() {
    this.#signal('SIGTERM');
    for (let tries = 0; tries < 100; tries += 1) {
      if (!this.#signal(0)) {
        return;
      }
      await sleep(100);
    }
    this.#signal('SIGKILL');
  }

  #signal(signal) {
    try {
      return process.kill(-this.#leader.pid, signal);
    } catch (error) {
      if (error.code === 'ESRCH') {
        return false;
      }
      throw error;
    }
  }
}
