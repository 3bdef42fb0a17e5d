import { APIRequestContext, expect } from '@playwright/test';
import { authorize } from './authorize';
import { PersonaName } from './signInAs';

const releases = '/api/releases/v1/releases';

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

/** A release in readiness, alone in an environment that nothing else uses. */
export async function inReadiness(
  request: APIRequestContext,
  as: PersonaName,
  data: object,
) {
  const headers = await authorize(request, as);
  const made = await request.post(releases, {
    headers,
    data: {
      state: 'planned',
      environment: `gated-${Date.now().toString(36)}`,
      window: { start: inDays(20), end: inDays(20.1), timeZone: 'UTC' },
      ...data,
    },
  });
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  const moved = await request.post(`${releases}/${id}/transitions`, {
    headers,
    data: { to: 'in_readiness' },
  });
  expect(moved.status()).toBe(200);
  return moved.json();
}
