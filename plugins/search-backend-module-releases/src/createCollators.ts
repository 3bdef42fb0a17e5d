import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  releaseReadPermission,
  RELEASES_SEARCH_TYPES,
} from '@slipway/backstage-plugin-releases-common';
import {
  toReleaseDocument,
  toReviewDocument,
  toTrainDocument,
  toWindowDocument,
} from './documents';
import {
  indexedReleases,
  indexedReviews,
  indexedTrains,
  indexedWindows,
  PagesOptions,
} from './pages';
import { StreamCollatorFactory } from './StreamCollatorFactory';

async function* each<T>(
  items: AsyncIterable<T>,
  toDocument: (item: T) => IndexableDocument,
): AsyncGenerator<IndexableDocument> {
  for await (const item of items) {
    yield toDocument(item);
  }
}

/**
 * What the search reads. Whoever is signed in may see windows, trains and
 * reviews, as in the API; releases are for those who may read them.
 */
export function createCollators(
  options: PagesOptions & { path: string },
): StreamCollatorFactory[] {
  const { path } = options;
  return [
    new StreamCollatorFactory({
      type: RELEASES_SEARCH_TYPES.release,
      visibilityPermission: releaseReadPermission,
      documents: () =>
        each(indexedReleases(options), release =>
          toReleaseDocument(release, path),
        ),
    }),
    new StreamCollatorFactory({
      type: RELEASES_SEARCH_TYPES.window,
      documents: () =>
        each(indexedWindows(options), window => toWindowDocument(window, path)),
    }),
    new StreamCollatorFactory({
      type: RELEASES_SEARCH_TYPES.train,
      documents: () =>
        each(indexedTrains(options), train => toTrainDocument(train, path)),
    }),
    new StreamCollatorFactory({
      type: RELEASES_SEARCH_TYPES.review,
      documents: () =>
        each(indexedReviews(options), review => toReviewDocument(review, path)),
    }),
  ];
}
