import { DemoBackend } from './DemoBackend';
import { ADMIN } from './operations/personas';

/** Waits until the demo's releases and their dependencies are known. */
export async function demoIsThere(backend: DemoBackend): Promise<void> {
  const token = await backend.tokenOf(ADMIN);
  await backend.until('the releases of the demo are there', async () => {
    const { body } = await backend.call({
      method: 'get',
      path: '/api/releases/v1/releases',
      token,
    });
    return ((body as { items?: [] }).items ?? []).length > 0;
  });
  await backend.call({
    method: 'post',
    path: '/api/releases/v1/dependencies/refresh',
    token,
  });
}
