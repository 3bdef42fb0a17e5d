import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesRisksTranslationRef } from './releasesRisksTranslationRef';

type Messages = (typeof releasesRisksTranslationRef)['T'];

/** The words about risks in the portal's language. */
export function useRisksTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesRisksTranslationRef);
}
