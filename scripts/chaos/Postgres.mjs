import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { userInfo } from 'node:os';

const DEBIAN = '/usr/lib/postgresql';

/** A PostgreSQL of our own, which may be crashed. */
export class Postgres {
  #bin;
  #data;
  #port;

  constructor(bin, data, port) {
    this.#bin = bin;
    this.#data = data;
    this.#port = port;
    this.url = `postgresql://postgres@127.0.0.1:${port}`;
  }

  static async start(data, port) {
    const postgres = new Postgres(await findBinaries(), data, port);
    await mkdir(data, { recursive: true });
    if (userInfo().uid === 0) {
      // PostgreSQL does not run as root.
      const { uid, gid } = await stat('/var/lib/postgresql');
      await chown(data, uid, gid);
      await chmod(dirname(data), 0o755);
    }
    await postgres.#run('initdb', [
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
    ]);
    await postgres.#begin();
    return postgres;
  }

  /** Ends as in a power cut, and comes back. */
  async crash() {
    await this.#run('pg_ctl', ['stop', '-m', 'immediate']);
    await this.#begin();
  }

  async stop() {
    await this.#run('pg_ctl', ['stop', '-m', 'fast']);
  }

  async #begin() {
    await this.#run('pg_ctl', [
      'start',
      '-w',
      '-l',
      join(this.#data, 'log'),
      '-o',
      `-p ${
        this.#port
      } -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200`,
    ]);
  }

  async #run(program, args) {
    const command = [join(this.#bin, program), '-D', this.#data, ...args];
    const asPostgres = ['runuser', '-u', 'postgres', '--', ...command];
    const [file, ...rest] = userInfo().uid === 0 ? asPostgres : command;
    const child = spawn(file, rest, { stdio: 'ignore', cwd: '/' });
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', resolve);
    });
    if (code !== 0) {
      throw new Error(`${program} ended with ${code}`);
    }
  }
}

async function findBinaries() {
  const versions = await readdir(DEBIAN).catch(() => []);
  const [newest] = versions.sort((a, b) => Number(b) - Number(a));
  if (newest === undefined) {
    throw new Error(
      'This needs the programs of a PostgreSQL server (Debian: apt-get install postgresql).',
    );
  }
  return join(DEBIAN, newest, 'bin');
}
