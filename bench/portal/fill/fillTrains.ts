import { Release, Train } from '@slipway/backstage-plugin-releases-common';
import { systemOf } from '../../lib/catalog';
import { PortalSize } from '../../lib/sizes';
import { Visitor } from '../Portal';

const DAY_MS = 86_400_000;
const ABOARD = 10;

/** Makes the trains of a portal, as people do, and has some releases board each. */
export async function fillTrains(
  manager: Visitor,
  size: PortalSize,
  now: Date,
): Promise<void> {
  for (let place = 0; place < size.trains; place += 1) {
    const start = new Date(now.getTime() + (14 + (place % 28)) * DAY_MS);
    const train = await manager.post<Train>('/trains', {
      name: `Train ${place}`,
      timeZone: 'UTC',
      recurrence: {
        dtstart: `${start.toISOString().slice(0, 13)}:00:00`,
        duration: 'P2D',
        rrule: 'FREQ=WEEKLY;INTERVAL=4',
      },
      cutoffs: [{ name: 'Code freeze', before: 'P3D' }],
    });
    const system = systemOf((place * 20) % size.components);
    const { items } = await manager.get<{ items: Release[] }>(
      `/releases?state=planned&from=${now.toISOString()}&limit=${ABOARD}&system=${system}`,
    );
    if (items.length > 0) {
      await manager.post(`/trains/${train.id}/aboard`, {
        releaseIds: items.map(({ id }) => id),
      });
    }
  }
}
