import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesReviewsTranslationRef } from './releasesReviewsTranslationRef';

type Messages = (typeof releasesReviewsTranslationRef)['T'];

/** The words about reviews in the portal's language. */
export function useReviewsTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesReviewsTranslationRef);
}
