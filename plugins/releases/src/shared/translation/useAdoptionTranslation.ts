import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesAdoptionTranslationRef } from './releasesAdoptionTranslationRef';

type Messages = (typeof releasesAdoptionTranslationRef)['T'];

/** The words of adopting policies in the portal's language. */
export function useAdoptionTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesAdoptionTranslationRef);
}
