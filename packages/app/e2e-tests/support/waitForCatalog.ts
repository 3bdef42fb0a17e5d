import {
  APIRequestContext,
  expect,
  FullConfig,
  request,
} from '@playwright/test';
import { authorize } from './authorize';

/** Waits until each portal's catalog has read the shop. */
export default async function waitForCatalog({ projects }: FullConfig) {
  await Promise.all(
    projects.map(async ({ use: { baseURL } }) => {
      const api = await request.newContext({ baseURL });
      await expect
        .poll(() => countComponents(api), { timeout: 60_000 })
        .toBeGreaterThan(20);
      await api.dispose();
    }),
  );
}

async function countComponents(api: APIRequestContext) {
  const answer = await api.get(
    '/api/catalog/entities/by-query?filter=kind=component&limit=0',
    { headers: await authorize(api, 'viewer') },
  );
  return (await answer.json()).totalItems;
}
