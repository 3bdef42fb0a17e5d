import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ErrorDetail } from '@slipway/backstage-plugin-releases-common';

const ID = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads a list of the configuration whose entries have ids that stay.
 *
 * @param about - what they are, in the plural, and an id as an example
 * @param read - reads an entry beside its id, or says what is wrong with it
 * @throws an InputError that names the key and the remedy
 * @internal
 */
export function readConfiguredEntries<T>(
  config: Config,
  key: string,
  about: { noun: string; example: string },
  read: (
    content: object,
    id: string,
  ) => { value: T } | { details: ErrorDetail[] },
): T[] {
  const entries = config.getOptional(key) ?? [];
  if (!Array.isArray(entries)) {
    throw new InputError(`${key} must be a list of ${about.noun}.`);
  }
  const ids = new Set<string>();
  return entries.map((entry, index) => {
    const { id, ...content } = Object(entry);
    const at = `${key}[${index}]`;
    if (typeof id !== 'string' || !ID.test(id)) {
      throw new InputError(
        `${at}.id must be a name of lower case letters, digits and dashes, at most 63, for example ${about.example}.`,
      );
    }
    if (ids.has(id)) {
      throw new InputError(
        `${at}.id: there are two ${about.noun} called ${id}.`,
      );
    }
    ids.add(id);
    const answer = read(content, id);
    if ('details' in answer) {
      throw new InputError(
        answer.details
          .map(({ field, message }) => `${at}.${field}: ${message}`)
          .join(' '),
      );
    }
    return answer.value;
  });
}
