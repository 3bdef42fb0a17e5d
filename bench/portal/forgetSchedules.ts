import { PortalDatabase } from './databases';

/**
 * Has all that the plugin does on schedule begin soon after its start, as in a
 * portal that is new, and not at some time while it is measured.
 */
export async function forgetSchedules(database: PortalDatabase): Promise<void> {
  const db = database.open('releases');
  try {
    await db('backstage_backend_tasks__tasks').delete();
  } finally {
    await db.destroy();
  }
}
