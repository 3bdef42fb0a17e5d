import { DemoBackend } from '../DemoBackend';
import { ADMIN } from '../operations/personas';

/** What ids in a request may be about, and where they are listed. */
const LISTS = {
  release: { path: '/releases?limit=100&sort=name', id: 'id' },
  window: { path: '/windows?limit=100', id: 'id' },
  train: { path: '/trains?limit=100', id: 'id' },
  review: { path: '/reviews?limit=100', id: 'id' },
  template: { path: '/milestone-templates?limit=100', id: 'id' },
  booking: { path: '/bookings?limit=100', id: 'id' },
  feed: { path: '/feeds', id: 'id' },
  conflict: { path: '/conflicts?limit=100', id: 'fingerprint' },
} as const;

/** @public */
export type Kind = keyof typeof LISTS;

export const KINDS = Object.keys(LISTS) as Kind[];

/** How often what is there is listed anew, in requests. */
const FRESH_FOR = 200;

const MARK = /^‹(\w+) (\d+)›$/;

/** Stands in a request for the id of something that is there, by its place. */
export function existing(kind: Kind, place: number): string {
  return `‹${kind} ${place}›`;
}

/**
 * What is in the portal while it is tried. Requests name it by its place in a
 * list, so that they are the same in each run.
 */
export class Existing {
  readonly #backend: DemoBackend;
  readonly #ids = new Map<string, string[]>();
  #requests = 0;

  constructor(backend: DemoBackend) {
    this.#backend = backend;
  }

  /** To be called before each request. */
  async keepFresh(): Promise<void> {
    if (this.#requests % FRESH_FOR === 0) {
      await this.#list();
    }
    this.#requests += 1;
  }

  /** A value with ids in the place of what stands for them. */
  resolve<T>(value: T): T {
    if (typeof value === 'string') {
      const [, kind, place] = MARK.exec(value) ?? [];
      const ids = kind ? this.#ids.get(kind) ?? [] : [];
      return (kind ? ids[Number(place) % ids.length] ?? 'none' : value) as T;
    }
    if (Array.isArray(value)) {
      return value.map(item => this.resolve(item)) as T;
    }
    if (value !== null && typeof value === 'object') {
      const copy: object = {};
      for (const [key, part] of Object.entries(value)) {
        Object.defineProperty(copy, key, {
          value: this.resolve(part),
          enumerable: true,
        });
      }
      return copy as T;
    }
    return value;
  }

  async #list() {
    for (const kind of KINDS) {
      const { path, id } = LISTS[kind];
      const { status, body } = await this.#backend.call({
        method: 'get',
        path: `/api/releases/v1${path}`,
        token: await this.#backend.tokenOf(ADMIN),
      });
      if (status !== 200) {
        throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
      }
      const { items } = body as { items: Record<string, string>[] };
      this.#ids.set(
        kind,
        items.map(item => item[id]),
      );
    }
  }
}
