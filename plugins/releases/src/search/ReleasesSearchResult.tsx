import {
  releaseSearchDocumentSchema,
  reviewSearchDocumentSchema,
  trainSearchDocumentSchema,
  windowSearchDocumentSchema,
} from '@slipway/backstage-plugin-releases-common';
import { Found } from './Found';
import { ReleaseResult } from './ReleaseResult';
import { ReviewResult } from './ReviewResult';
import { TrainResult } from './TrainResult';
import { WindowResult } from './WindowResult';

/** A result of the portal's search: a release, a window, a train or a review. */
export function ReleasesSearchResult(found: Found) {
  const release = releaseSearchDocumentSchema.safeParse(found.result);
  if (release.success) {
    return <ReleaseResult found={found} document={release.data} />;
  }
  const window = windowSearchDocumentSchema.safeParse(found.result);
  if (window.success) {
    return <WindowResult found={found} document={window.data} />;
  }
  const train = trainSearchDocumentSchema.safeParse(found.result);
  if (train.success) {
    return <TrainResult found={found} document={train.data} />;
  }
  const review = reviewSearchDocumentSchema.safeParse(found.result);
  return review.success ? (
    <ReviewResult found={found} document={review.data} />
  ) : null;
}
