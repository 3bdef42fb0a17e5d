import { createHash, randomUUID } from 'node:crypto';
import { findCiRun } from './ciRun';

/**
 * The key by which a request is carried out once: the same for the same request
 * of the same run of a pipeline, also where the job is started again; elsewhere
 * one of its own for each call of the program.
 */
export function idempotencyKey(
  operation: string,
  body: unknown,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const run = findCiRun(env);
  return run
    ? createHash('sha256')
        .update(JSON.stringify([run.provider, run.id, operation, body]))
        .digest('hex')
    : randomUUID();
}
