import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the address answers with success. */
export async function waitForAnswer(url, signal) {
  while (!signal.aborted) {
    const ok = await fetch(url, { signal }).then(
      response => response.ok,
      () => false,
    );
    if (ok) {
      return;
    }
    await sleep(500);
  }
}
