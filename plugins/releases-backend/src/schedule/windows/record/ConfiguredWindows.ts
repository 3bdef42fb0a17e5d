import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  formatInstant,
  NewWindow,
  newWindowSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { decideAgain } from '../../../platform';
import { checkWindow } from './checkWindow';
import { StoredWindow } from './StoredWindow';
import { WindowsStore } from './WindowsStore';
import { WindowWrite, WindowWriter } from './WindowWriter';

const KEY = 'releases.windows';
const ID = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Who changes windows of the configuration, in the ledger. */
const ACTOR = 'config';

/** A window of the configuration, under its id there. @internal */
export interface ConfiguredWindow extends NewWindow {
  id: string;
}

/**
 * Reads the windows of the configuration.
 *
 * @throws an InputError that names the key and the remedy
 * @internal
 */
export function readConfiguredWindows(config: Config): ConfiguredWindow[] {
  const entries = config.getOptional(KEY);
  if (entries === undefined) {
    return [];
  }
  if (!Array.isArray(entries)) {
    throw new InputError(`${KEY} must be a list of windows.`);
  }
  const ids = new Set<string>();
  return entries.map((entry, index) => {
    const { id, ...content } = Object(entry);
    const key = `${KEY}[${index}]`;
    if (typeof id !== 'string' || !ID.test(id)) {
      throw new InputError(
        `${key}.id must be a name of lower case letters, digits and dashes, at most 63, for example year-end.`,
      );
    }
    if (ids.has(id)) {
      throw new InputError(`${key}.id: there are two windows called ${id}.`);
    }
    ids.add(id);
    const read = readWith(newWindowSchema, content);
    const details = 'details' in read ? read.details : checkWindow(read.value);
    if ('details' in read || details.length > 0) {
      throw new InputError(
        details
          .map(({ field, message }) => `${key}.${field}: ${message}`)
          .join(' '),
      );
    }
    return { id, ...read.value };
  });
}

/**
 * Makes the windows of the configuration those of the database: new ones come,
 * changed ones change, and those that left it are archived.
 *
 * @internal
 */
export async function applyConfiguredWindows(options: {
  windows: readonly ConfiguredWindow[];
  store: WindowsStore;
  writer: WindowWriter;
  logger: LoggerService;
  now?: Date;
}): Promise<void> {
  const { windows, store, writer, logger, now = new Date() } = options;
  const at = formatInstant(now);
  await decideAgain(async () => {
    const known = new Map(
      (await store.configured()).map(window => [window.id, window]),
    );
    const writes = windows.map((window): WindowWrite => {
      const current = known.get(window.id);
      known.delete(window.id);
      const next: StoredWindow = {
        ...window,
        source: 'config',
        createdBy: current?.createdBy ?? ACTOR,
        createdAt: current?.createdAt ?? at,
        updatedAt: current?.updatedAt ?? at,
        revision: current?.revision ?? 0,
      };
      return {
        current,
        next,
        action: current ? 'changed' : 'created',
      };
    });
    for (const current of known.values()) {
      if (!current.archivedAt) {
        writes.push({
          current,
          next: { ...current, archivedAt: at },
          action: 'archived',
        });
      }
    }
    await writer.write({ actor: ACTOR }, writes, now, () => undefined);
  });
  logger.info(`Windows of the configuration: ${windows.length}.`);
}
