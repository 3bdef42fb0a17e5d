import { PortalSize } from '../../lib/sizes';
import { askAll, Stage } from '../askAll';
import { PEOPLE } from '../config';
import { PortalDatabase } from '../databases';
import { settled } from '../fill/filledPortal';
import { forgetSchedules } from '../forgetSchedules';
import { JudgedOnce } from '../JudgedOnce';
import { Effort } from '../measure';
import { Portal } from '../Portal';
import { ONCE_TARGETS } from '../targets';
import { collating, CollatingMeasured } from './collating';
import { planReview } from './reviewOf';

/** What people meet who decide, and are told. */
const QUESTIONS = [
  'by-name',
  'by-query',
  'my work',
  'review of 200 releases',
  '25 of its releases',
];

/** What a run measured of what people decide and find. */
export interface PeopleMeasured {
  stages: Stage[];
  collating: CollatingMeasured;
}

/** Measures my work, a large review, and what the search indexes. */
export async function benchPeople(
  database: PortalDatabase,
  size: PortalSize,
  efforts: readonly Effort[],
): Promise<PeopleMeasured> {
  await forgetSchedules(database);
  const portal = await Portal.start({
    database: database.config,
    releases: true,
  });
  try {
    const review = await planReview(await portal.signIn('manager'));
    await settled(portal, new Date(0));
    const stages: Stage[] = [];
    for (const who of PEOPLE) {
      const asked = { names: QUESTIONS, review };
      stages.push(...(await askAll(portal, who, size, efforts, asked)));
    }
    return { stages, collating: await collating(portal) };
  } finally {
    await portal.stop();
  }
}

/** What the search took, compared with what it may. */
export function judgePeople(measured: PeopleMeasured): JudgedOnce[] {
  const { documents, ms, addedMb } = measured.collating;
  return [
    {
      name: 'memory for what the search indexes',
      value: addedMb,
      unit: 'MB',
      target: ONCE_TARGETS.collatingMb,
      detail: `${documents} releases in ${(ms / 1000).toFixed(0)} s`,
    },
  ];
}
