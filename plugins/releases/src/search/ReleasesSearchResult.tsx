import {
  releaseSearchDocumentSchema,
  trainSearchDocumentSchema,
  windowSearchDocumentSchema,
} from '@slipway/backstage-plugin-releases-common';
import { Found } from './Found';
import { ReleaseResult } from './ReleaseResult';
import { TrainResult } from './TrainResult';
import { WindowResult } from './WindowResult';

/** A result of the portal's search: a release, a window or a train. */
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
  return train.success ? (
    <TrainResult found={found} document={train.data} />
  ) : null;
}
