import { resolve } from 'node:path';
import { ProcessGroup } from '../lib/ProcessGroup.mjs';
import { waitForAnswer } from '../lib/waitForAnswer.mjs';

/**
 * Runs a portal's backend while the work is done, and fails at once when it
 * ends before. A failure comes with the end of what the backend printed. The
 * signal that the work is given says when there is nothing left to work on.
 */
export async function withBackend({ portal, url, signal }, work) {
  // `backstage-cli package start` would outlive it, waiting for changes.
  const backend = new ProcessGroup(
    'backend',
    'node',
    [
      ...['--import', import.meta.resolve('./endOnRejection.mjs')],
      ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
      'src/index.ts',
    ],
    {
      cwd: resolve(portal, 'packages/backend'),
      env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'warn' },
      quiet: true,
    },
  );
  const over = new AbortController();
  const ready = async () => {
    await waitForAnswer(
      `${url}/.backstage/health/v1/readiness`,
      AbortSignal.any([signal, over.signal]),
    );
    over.signal.throwIfAborted();
  };
  try {
    await Promise.race([
      work({ ready, signal: over.signal }),
      backend.ended.then(end => {
        throw new Error(`The backend ended: ${end}`);
      }),
    ]);
  } catch (error) {
    error.message += `\n\nThe end of what the backend printed:\n\n${backend.tail}`;
    throw error;
  } finally {
    over.abort();
    await backend.stop();
  }
}
