import { parseEntityRef } from '@backstage/catalog-model';
import { DEFAULT_ENVIRONMENT } from '../primitives';

/**
 * What the key of a release is made of, as a file has it: not yet checked.
 *
 * @public
 */
export interface KeyedContent {
  version?: unknown;
  environment?: unknown;
  components?: unknown;
}

function firstComponentOf({ components }: KeyedContent): string | undefined {
  const first: unknown = Array.isArray(components) ? components[0] : undefined;
  const ref: unknown = Object(first).entityRef;
  if (typeof ref !== 'string') {
    return undefined;
  }
  try {
    return parseEntityRef(ref).name;
  } catch {
    return undefined;
  }
}

/**
 * What a release is called by its content, for a file that gives it no id of
 * its own: the name of its first component, its version and its environment,
 * `checkout/5.3.0/production`. Undefined where the first two are not there.
 *
 * @public
 */
export function contentKey(release: KeyedContent): string | undefined {
  const older = contentKeyWithoutEnvironment(release);
  const { environment = DEFAULT_ENVIRONMENT } = release;
  return older && typeof environment === 'string'
    ? `${older}/${environment}`
    : undefined;
}

/**
 * What {@link contentKey} was before it had the environment in it. Releases
 * that were imported then still have it as their external id.
 *
 * @public
 */
export function contentKeyWithoutEnvironment(
  release: KeyedContent,
): string | undefined {
  const name = firstComponentOf(release);
  return name && typeof release.version === 'string'
    ? `${name}/${release.version}`
    : undefined;
}
