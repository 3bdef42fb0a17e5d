import { InputError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { Persona, readPersonas } from './Persona';

/**
 * Believes whoever asks: `?name=` says which persona. The sign-in page uses
 * the header instead, as Backstage's proxied sign-in can send headers only.
 */
export const personaAuthenticator = createProxyAuthenticator({
  async defaultProfileTransform(persona: Persona) {
    return { profile: { displayName: persona.title } };
  },
  initialize: ({ config }) => readPersonas(config),
  async authenticate({ req }, personas) {
    const choice = `choose one of ${[...personas.keys()].join(', ')}`;
    const name = req.query.name ?? req.header('x-persona');
    if (typeof name !== 'string' || name === '') {
      throw new InputError(`Parameter 'name' is missing; ${choice}`);
    }
    const persona = personas.get(name);
    if (!persona) {
      throw new InputError(`Parameter 'name' is '${name}'; ${choice}`);
    }
    return { result: persona };
  },
});
