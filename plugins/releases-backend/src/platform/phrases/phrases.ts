import { parseEntityRef } from '@backstage/catalog-model';
import {
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { instantText } from './wallClock';

/** How many of a list are named. @internal */
export const LISTED = 3;

/** The zone that the people of a release plan in. @internal */
export function zoneOf({ window }: Pick<Release, 'window'>): string {
  return window?.timeZone ?? 'UTC';
}

/** An instant as the people of a release read it, with its zone. @internal */
export function moment(
  instant: string,
  release: Pick<Release, 'window'>,
): string {
  return instantText(Date.parse(instant), zoneOf(release));
}

/**
 * An entity as people call it: its kind and namespace only where they are not
 * the usual ones.
 *
 * @internal
 */
export function entityName(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [
    kind === 'component' ? '' : `${kind}:`,
    namespace === 'default' ? '' : `${namespace}/`,
    name,
  ].join('');
}

const SERVICE = /^service:(?:plugin:|external:)?(.+)$/;

/** Who did or owns something, as people call them. @internal */
export function actorName(ref: string): string {
  const service = SERVICE.exec(ref)?.[1];
  if (service !== undefined) {
    return service === 'releases' ? 'Slipway' : `the service ${service}`;
  }
  const { namespace, name } = parseEntityRef(ref);
  return namespace === 'default' ? name : `${namespace}/${name}`;
}

/** A state in the middle of a sentence. @internal */
export function stateName(state: ReleaseState): string {
  return state.replaceAll('_', ' ');
}

/** A list as a sentence has it, with the first few by name. @internal */
export function listed(items: readonly string[]): string {
  const rest = items.length - LISTED;
  const named =
    rest > 0 ? [...items.slice(0, LISTED), `${rest} more`] : [...items];
  const last = named.pop();
  return named.length > 0 ? `${named.join(', ')} and ${last}` : `${last}`;
}

/** A number with its noun, and `s` where it is not one. @internal */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
