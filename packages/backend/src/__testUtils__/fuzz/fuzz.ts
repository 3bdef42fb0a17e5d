import fc from 'fast-check';
import { DemoBackend } from '../DemoBackend';
import { ADMIN } from '../operations/personas';
import { Existing } from './Existing';
import { FuzzRequest, fuzzRequest } from './fuzzRequest';
import { Pinger } from './Pinger';
import { problemOf } from './problemOf';
import { RawRequest, sendRaw, toCurl } from './sendRaw';

/** How long a request may take before it is told of. */
const SLOW_MS = 1000;

/** A request that was answered as it must not be, in its smallest form. */
export interface FuzzFailure {
  operation: string;
  problem: string;
  curl: string;
  answer: string;
}

/** What came of trying. */
export interface FuzzReport {
  requests: number;
  perSecond: number;
  statuses: Record<string, number>;
  failures: FuzzFailure[];
  /** Requests that took long, in milliseconds. */
  slow: { curl: string; ms: number }[];
  /** How long others waited meanwhile, in milliseconds. */
  heldUp: { p50: number; p95: number; max: number };
}

function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  }
}

class Fuzzer {
  readonly #backend: DemoBackend;
  readonly #existing: Existing;
  readonly failures = new Map<string, FuzzFailure>();
  readonly statuses: Record<string, number> = {};
  readonly slow: FuzzReport['slow'] = [];
  requests = 0;

  constructor(backend: DemoBackend) {
    this.#backend = backend;
    this.#existing = new Existing(backend);
  }

  /** @returns what is wrong with the answer, and not known yet */
  async try(asked: FuzzRequest): Promise<string | undefined> {
    await this.#existing.keepFresh();
    const raw = await this.#rawOf(asked);
    const start = performance.now();
    const curl = toCurl(this.#backend.url, raw);
    const answer = await sendRaw(this.#backend.port, raw).catch(error => {
      throw new Error(
        `No answer to request ${this.requests + 1}, ${
          error.message
        }:\n${curl}\n${this.#backend.output}`,
      );
    });
    const ms = Math.round(performance.now() - start);
    this.requests += 1;
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    if (ms > SLOW_MS) {
      this.slow.push({ curl: curl.slice(0, 2000), ms });
    }
    const problem = problemOf(asked.operation, answer);
    if (problem) {
      this.failures.set(`${asked.operation}: ${problem}`, {
        operation: asked.operation,
        problem,
        curl: curl.slice(0, 4000),
        answer: `${answer.status} ${answer.text.slice(0, 2000)}`,
      });
    }
    return problem;
  }

  async #rawOf(asked: FuzzRequest): Promise<RawRequest> {
    const { method, path, params, query, body } = asked;
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const part = params[name] ?? { text: 'none' };
      return 'raw' in part
        ? part.raw
        : encoded(this.#existing.resolve(part.text));
    });
    const search = this.#existing
      .resolve(query)
      .map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`)
      .join('&');
    let text: string | undefined;
    if (body) {
      text =
        'raw' in body
          ? body.raw
          : JSON.stringify(this.#existing.resolve(body.json));
    }
    return {
      method,
      path: `/api/releases${filled}${search && `?${search}`}`.slice(0, 12_000),
      headers: [
        ...(asked.headers.some(([name]) => name === 'Authorization')
          ? []
          : [
              [
                'Authorization',
                `Bearer ${await this.#backend.tokenOf(asked.persona)}`,
              ] as const,
            ]),
        ...(text === undefined ||
        asked.headers.some(([name]) => name === 'Content-Type')
          ? []
          : [['Content-Type', 'application/json'] as const]),
        ...asked.headers,
      ],
      body: text,
    };
  }
}

/**
 * Sends requests made from the API document, most with something wrong, and
 * finds those that are answered as none must be: with a server error, with
 * words of the database, in another shape than the contract's.
 *
 * @param options - the same seed makes the same requests
 */
export async function fuzz(
  backend: DemoBackend,
  options: { requests: number; seed: number },
): Promise<FuzzReport> {
  const fuzzer = new Fuzzer(backend);
  const token = await backend.tokenOf(ADMIN);
  const pinger = new Pinger(() =>
    backend.call({ method: 'get', path: '/api/releases/v1/actions', token }),
  );
  const start = performance.now();
  const arbitrary = fuzzRequest();
  for (let seed = options.seed; fuzzer.requests < options.requests; seed += 1) {
    const known = new Set(fuzzer.failures.keys());
    let broken: unknown;
    await fc.check(
      fc.asyncProperty(arbitrary, async request => {
        if (broken) {
          return true;
        }
        try {
          const problem = await fuzzer.try(request);
          return !problem || known.has(`${request.operation}: ${problem}`);
        } catch (error) {
          broken = error;
          return true;
        }
      }),
      { seed, numRuns: Math.max(1, options.requests - fuzzer.requests) },
    );
    if (broken) {
      throw broken;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  return {
    requests: fuzzer.requests,
    perSecond: Math.round(fuzzer.requests / seconds),
    statuses: fuzzer.statuses,
    failures: [...fuzzer.failures.values()],
    slow: fuzzer.slow.sort((a, b) => b.ms - a.ms).slice(0, 20),
    heldUp: await pinger.stop(),
  };
}
