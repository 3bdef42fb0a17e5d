import { expect, FullConfig, request } from '@playwright/test';

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

async function countComponents(
  api: Awaited<ReturnType<typeof request.newContext>>,
) {
  const session = await api.get('/api/auth/personas/refresh?name=viewer');
  const { backstageIdentity } = await session.json();
  const answer = await api.get(
    '/api/catalog/entities/by-query?filter=kind=component&limit=0',
    { headers: { Authorization: `Bearer ${backstageIdentity.token}` } },
  );
  return (await answer.json()).totalItems;
}
