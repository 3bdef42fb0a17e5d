import {
  BatchResult,
  ImportedReleaseInput,
} from '@slipway/backstage-plugin-releases-common';
import { comingReview, demoDecisions, heldReview } from './demoReviews';
import { DemoCast } from './demoStories';

/** Has the release manager plan a review and hold another one. */
export async function seedReviews(options: {
  now: Date;
  rows: readonly ImportedReleaseInput[];
  imported: BatchResult;
  trainId: string;
  cast: DemoCast;
}): Promise<void> {
  const { now, rows, imported, trainId, cast } = options;
  const { 'release-manager': manager } = cast;
  await manager.planReview(comingReview(now, trainId));
  const idOf = (externalId: string) => {
    const index = rows.findIndex(row => row.source.externalId === externalId);
    return imported.items[index]?.id;
  };
  await manager.holdReview(
    heldReview(now),
    demoDecisions(now).flatMap(({ externalId, ...decision }) => {
      const releaseId = idOf(externalId);
      return releaseId ? { ...decision, releaseId } : [];
    }),
  );
}
