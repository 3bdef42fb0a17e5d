import { componentRef } from '../lib/catalog';
import { PortalSize } from '../lib/sizes';
import { SLICE } from './askAll';
import { PEOPLE } from './config';
import { PortalDatabase } from './databases';
import { Effort, sample } from './measure';
import { Portal } from './Portal';
import { catalogQuestions } from './questions';
import { streamCatalog } from './streamCatalog';

const MB = 1024 ** 2;

/** The memory of a portal once its garbage is collected, in MB. */
export async function memoryOf(portal: Portal): Promise<number> {
  return (await portal.memory()) / MB;
}

/**
 * The memory of a portal without the plugin, at rest and after the catalog was
 * asked as often as in one with the plugin.
 *
 * @param questions - how many there were
 */
export async function memoryWithout(
  database: PortalDatabase,
  size: PortalSize,
  efforts: readonly Effort[],
  questions: number,
) {
  const portal = await Portal.start({
    database: database.config,
    releases: false,
  });
  try {
    await streamCatalog(await portal.signIn('manager'));
    const atRest = await memoryOf(portal);
    for (const who of PEOPLE) {
      const [byName, byQuery] = catalogQuestions(
        await portal.signIn(who),
        turn => componentRef(turn % size.components),
      );
      for (const effort of efforts) {
        const times = 1 + SLICE * (questions - 1);
        await sample(byName, {
          clients: effort.clients,
          requests: Math.ceil(effort.requests * times),
          seconds: effort.seconds * times,
        });
        await sample(byQuery, effort);
      }
    }
    return { atRest, used: await memoryOf(portal) };
  } finally {
    await portal.stop();
  }
}
