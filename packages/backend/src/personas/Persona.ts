import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';

/** Someone who can sign in to the demo portal without a password. */
export type Persona = {
  name: string;
  title: string;
  userRef: string;
  groupRefs: string[];
};

/** Reads `auth.providers.personas`, by name. */
export function readPersonas(config: Config): Map<string, Persona> {
  return new Map(
    config.keys().map(name => {
      const persona = config.getConfig(name);
      return [
        name,
        {
          name,
          title: persona.getString('title'),
          userRef: refOf('user', name),
          groupRefs: persona
            .getStringArray('groups')
            .map(group => refOf('group', group)),
        },
      ];
    }),
  );
}

function refOf(kind: string, name: string): string {
  return stringifyEntityRef({ kind, namespace: DEFAULT_NAMESPACE, name });
}
