import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesTranslationRef } from './releasesTranslationRef';

type Messages = (typeof releasesTranslationRef)['T'];

/** The words of the plugin in the portal's language. */
export function useReleasesTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesTranslationRef);
}
