import {
  AuthService,
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  AuthResolverContext,
} from '@backstage/plugin-auth-node';
import { Request, Response } from 'express';
import { SIGN_IN_PROVIDER_ID } from '../../platform';

const ASKING_PLUGIN = 'plugin:releases';

async function assertReleasesPlugin(auth: AuthService, req: Request) {
  const token = /^Bearer (.+)$/i.exec(req.header('authorization') ?? '')?.[1];
  const credentials = token && (await auth.authenticate(token));
  if (
    !credentials ||
    !auth.isPrincipal(credentials, 'service') ||
    credentials.principal.subject !== ASKING_PLUGIN
  ) {
    throw new NotAllowedError('Only the releases plugin may ask for this.');
  }
}

function refsIn(value: unknown): string[] {
  return [value]
    .flat()
    .filter((ref): ref is string => typeof ref === 'string' && ref !== '');
}

/**
 * What the owner of a feed may do now: as the catalog says, or as they were
 * signed in where the catalog never knew them.
 */
async function signIn(
  context: AuthResolverContext,
  ownerRef: string,
  ownershipRefs: string[],
) {
  if (ownershipRefs.length > 0) {
    return context.issueToken({
      claims: { sub: ownerRef, ent: ownershipRefs },
    });
  }
  try {
    return await context.signInWithCatalogUser({ entityRef: ownerRef });
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFoundError') {
      throw new NotAllowedError(`${ownerRef} is not in the catalog.`);
    }
    throw error;
  }
}

/**
 * Lets calendar feeds read what their owners may read, and notifications tell
 * each person only what they may read, while these people are away:
 * the auth backend issues the releases plugin, and nobody else, a token in the
 * name of an owner. It does nothing until the portal's admin enables it with
 * `auth.providers.releases-feeds: {}`.
 *
 * @public
 */
export const authModuleFeeds = createBackendModule({
  pluginId: 'auth',
  moduleId: 'releases-feeds',
  register(reg) {
    reg.registerInit({
      deps: { auth: coreServices.auth, providers: authProvidersExtensionPoint },
      async init({ auth, providers }) {
        const refuse = async () => {
          throw new InputError('Nobody signs in this way.');
        };
        providers.registerProvider({
          providerId: SIGN_IN_PROVIDER_ID,
          factory: ({ resolverContext }) => ({
            start: refuse,
            frameHandler: refuse,
            async refresh(req: Request, res: Response) {
              await assertReleasesPlugin(auth, req);
              const [ownerRef] = refsIn(req.query.ownerRef);
              if (ownerRef === undefined) {
                throw new InputError('ownerRef is missing.');
              }
              const { token } = await signIn(
                resolverContext,
                ownerRef,
                refsIn(req.query.ownershipRef),
              );
              res.json({ backstageIdentity: { token } });
            },
          }),
        });
      },
    });
  },
});
