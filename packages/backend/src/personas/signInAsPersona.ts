import { isError } from '@backstage/errors';
import { SignInResolver } from '@backstage/plugin-auth-node';
import { Persona } from './Persona';

/**
 * Takes the groups from the catalog's User. A catalog without the personas,
 * or one that is still being read, leaves the configured groups.
 */
export const signInAsPersona: SignInResolver<Persona> = async (
  { result: { userRef, groupRefs } },
  context,
) => {
  try {
    return await context.signInWithCatalogUser({ entityRef: userRef });
  } catch (error) {
    if (!isError(error) || error.name !== 'NotFoundError') {
      throw error;
    }
  }
  return context.issueToken({
    claims: { sub: userRef, ent: [userRef, ...groupRefs] },
  });
};
