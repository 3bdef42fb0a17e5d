import { APIRequestContext } from '@playwright/test';
import { PersonaName } from './signInAs';

/** The headers with which a persona asks the backend, the tested one if none is named. */
export async function authorize(
  request: APIRequestContext,
  name: PersonaName,
  portalUrl = '',
) {
  const session = await request.get(
    `${portalUrl}/api/auth/personas/refresh?name=${name}`,
  );
  const { backstageIdentity } = await session.json();
  return { Authorization: `Bearer ${backstageIdentity.token}` };
}
