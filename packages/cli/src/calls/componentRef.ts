import { entityRefSchema } from '@slipway/backstage-plugin-releases-common';
import { InvalidArgumentError } from 'commander';

/** A component with the version that its name was given with. */
export interface NamedComponent {
  entityRef: string;
  version?: string;
}

const HOW =
  'Give the name of a component, such as payments-api, or its reference, such as component:shop/payments-api.';

/** A component by its name or its reference: `payments-api` is `component:default/payments-api`. */
export function componentRef(name: string): string {
  const [, kind = 'component', namespace = 'default', rest = ''] =
    /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/.exec(name.trim()) ?? [];
  const parsed = entityRefSchema.safeParse(`${kind}:${namespace}/${rest}`);
  if (!parsed.success) {
    throw new InvalidArgumentError(HOW);
  }
  return parsed.data;
}

/** Adds a component, `NAME` or `NAME@VERSION`, to those that were named before. */
export function addComponent(
  text: string,
  before: readonly NamedComponent[] = [],
): NamedComponent[] {
  const [name, ...rest] = text.split('@');
  const version = rest.join('@');
  return [
    ...before,
    { entityRef: componentRef(name), ...(version ? { version } : {}) },
  ];
}
