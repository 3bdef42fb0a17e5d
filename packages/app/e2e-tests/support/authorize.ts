import { APIRequestContext } from '@playwright/test';
import { PersonaName } from './signInAs';

/** The headers with which a persona asks the backend. */
export async function authorize(request: APIRequestContext, name: PersonaName) {
  const session = await request.get(`/api/auth/personas/refresh?name=${name}`);
  const { backstageIdentity } = await session.json();
  return { Authorization: `Bearer ${backstageIdentity.token}` };
}
