import { ConfigApi } from '@backstage/core-plugin-api';

/** Someone who can sign in to the demo portal without a password. */
export type Persona = {
  name: string;
  title: string;
  description: string;
};

/** Reads `auth.providers.personas`, in the order they are written. */
export function readPersonas(config: ConfigApi): Persona[] {
  const personas = config.getOptionalConfig('auth.providers.personas');
  return (personas?.keys() ?? []).map(name => ({
    name,
    title: personas!.getString(`${name}.title`),
    description: personas!.getString(`${name}.description`),
  }));
}
