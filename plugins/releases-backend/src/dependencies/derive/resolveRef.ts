import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * Completes a reference as it stands in an entity's file. One that the catalog
 * cannot read is kept as it is written: it then shows as a target that is not
 * there.
 *
 * @internal
 */
export function resolveRef(
  written: string,
  defaults: { kind?: string; namespace?: string },
): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(written, {
        defaultKind: defaults.kind,
        defaultNamespace: defaults.namespace,
      }),
    );
  } catch {
    return written;
  }
}
