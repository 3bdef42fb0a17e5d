import {
  makeValidator,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { z } from 'zod';

const { isValidEntityName, isValidKind, isValidNamespace } = makeValidator();

/** The reference in full and in lower case; undefined for what is none. */
function normalize(value: string): string | undefined {
  try {
    const ref = parseEntityRef(value.toLocaleLowerCase('en-US'));
    return isValidKind(ref.kind) &&
      isValidNamespace(ref.namespace) &&
      isValidEntityName(ref.name)
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A full entity reference, `kind:namespace/name` in lower case, whose parts are
 * written as the catalog allows: at most 63 characters each, letters, digits,
 * dashes, and in names dots and underscores. A reference without a namespace is
 * completed with `default`.
 *
 * @public
 */
export const entityRefSchema = z
  .string()
  .max(300, { error: 'Shorten this to at most 300 characters.' })
  .refine(value => normalize(value) !== undefined, {
    error:
      'Give an entity reference with its kind, for example component:default/checkout.',
    params: { code: 'invalid_entity_ref' },
  })
  .overwrite(value => normalize(value) ?? value)
  .meta({
    description: 'A full entity reference, kind:namespace/name',
    example: 'component:default/checkout',
  });

function part(what: string, isValid: (value: unknown) => boolean) {
  return z
    .string()
    .min(1)
    .max(63, { error: 'Shorten this to at most 63 characters.' })
    .refine(value => isValid(value.toLocaleLowerCase('en-US')), {
      error: `This cannot be the ${what} of an entity. Take it from an entity reference, kind:namespace/name.`,
      params: { code: 'invalid_entity_ref' },
    });
}

/** The parts of an entity reference, each by itself. @internal */
export const entityRefPartsShape = {
  kind: part('kind', isValidKind),
  namespace: part('namespace', isValidNamespace),
  name: part('name', isValidEntityName),
};
