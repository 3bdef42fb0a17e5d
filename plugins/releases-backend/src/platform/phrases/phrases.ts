import { parseEntityRef } from '@backstage/catalog-model';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

const LISTED = 3;

/** An instant as the people of a release read it, with its zone. @internal */
export function moment(
  instant: string,
  release: Pick<Release, 'window'>,
): string {
  const zone = release.window?.timeZone ?? 'UTC';
  const time = DateTime.fromISO(instant, { zone }).setLocale('en');
  return `${time.toFormat('d LLLL yyyy, HH:mm')} (${zone})`;
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
