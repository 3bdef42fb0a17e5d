import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { toolsEnv } from './repository.mjs';

/** A program and everything it starts, which can be stopped to the last process. */
export class ProcessGroup {
  #leader;

  constructor(name, command, args, { cwd, env }) {
    this.name = name;
    this.#leader = spawn(command, args, {
      cwd,
      env: toolsEnv(env),
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    /** Resolves with how the program ended. */
    this.ended = new Promise((resolve, reject) => {
      this.#leader.on('error', reject);
      this.#leader.on('exit', (code, signal) => resolve(signal ?? code));
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
