import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesWorkTranslationRef } from './releasesWorkTranslationRef';

type Messages = (typeof releasesWorkTranslationRef)['T'];

/** The words of what waits for a person in the portal's language. */
export function useWorkTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesWorkTranslationRef);
}
