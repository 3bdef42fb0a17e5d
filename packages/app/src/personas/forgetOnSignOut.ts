import { IdentityApi } from '@backstage/core-plugin-api';
import { rememberedPersona } from './rememberedPersona';

/** The same identity, but signing out lets the next person choose. */
export function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      rememberedPersona.forget();
      await identity.signOut();
    },
  };
}
