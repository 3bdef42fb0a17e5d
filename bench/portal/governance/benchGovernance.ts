import { askAll, Stage } from '../askAll';
import { PEOPLE } from '../config';
import { PortalDatabase } from '../databases';
import { settled } from '../fill/filledPortal';
import { forgetSchedules } from '../forgetSchedules';
import { PortalSize } from '../../lib/sizes';
import { Effort } from '../measure';
import { Portal, Visitor } from '../Portal';
import { questionsFor } from '../questions';
import { GovernanceMeasured } from '../results';
import { evidenceBatch } from './evidenceBatch';
import { policyChange } from './policyChange';

/** What hangs on policies, votes and evidence. */
const QUESTIONS = [
  'by-name',
  'by-query',
  'summary of an ordinary component',
  'summary of the hub',
  'readiness of a release',
  'readiness of a release with many gates',
  'list, first page',
  'list, what needs attention first',
  'page of a release',
];

/** What evidence and a change of a policy cost. */
export async function measureGovernance(
  portal: Portal,
  database: PortalDatabase,
  manager: Visitor,
  size: PortalSize,
): Promise<GovernanceMeasured> {
  return {
    evidence: await evidenceBatch(portal, database, manager),
    policy: await policyChange(
      portal,
      manager,
      await questionsFor(manager, size),
    ),
  };
}

/** Measures only what hangs on policies, votes and evidence. */
export async function benchGovernance(
  database: PortalDatabase,
  size: PortalSize,
  efforts: readonly Effort[],
): Promise<{
  stages: Stage[];
  governance: GovernanceMeasured;
}> {
  await forgetSchedules(database);
  const portal = await Portal.start({
    database: database.config,
    releases: true,
  });
  try {
    const manager = await portal.signIn('manager');
    await settled(portal, new Date(0));
    const stages: Stage[] = [];
    for (const who of PEOPLE) {
      const asked = { names: QUESTIONS };
      stages.push(...(await askAll(portal, who, size, efforts, asked)));
    }
    return {
      stages,
      governance: await measureGovernance(portal, database, manager, size),
    };
  } finally {
    await portal.stop();
  }
}
