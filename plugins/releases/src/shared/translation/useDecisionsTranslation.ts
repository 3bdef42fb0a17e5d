import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesDecisionsTranslationRef } from './releasesDecisionsTranslationRef';

type Messages = (typeof releasesDecisionsTranslationRef)['T'];

/** The words of votes in a batch and of waivers in the portal's language. */
export function useDecisionsTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesDecisionsTranslationRef);
}
