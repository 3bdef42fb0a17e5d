import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  formatInstant,
  NewWindow,
  newWindowSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { decideAgain, readConfiguredEntries } from '../../../platform';
import { checkWindow } from './checkWindow';
import { StoredWindow } from './StoredWindow';
import { WindowsStore } from './WindowsStore';
import { WindowWrite, WindowWriter } from './WindowWriter';

const KEY = 'releases.windows';

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
  return readConfiguredEntries<ConfiguredWindow>(
    config,
    KEY,
    { noun: 'windows', example: 'year-end' },
    (content, id) => {
      const read = readWith(newWindowSchema, content);
      const details =
        'details' in read ? read.details : checkWindow(read.value);
      return 'details' in read || details.length > 0
        ? { details }
        : { value: { id, ...read.value } };
    },
  );
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
