import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesAdministrationTranslationRef } from './releasesAdministrationTranslationRef';

type Messages = (typeof releasesAdministrationTranslationRef)['T'];

/** The words of the administration in the portal's language. */
export function useAdministrationTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesAdministrationTranslationRef);
}
