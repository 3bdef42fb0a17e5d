import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesGatesTranslationRef } from './releasesGatesTranslationRef';

type Messages = (typeof releasesGatesTranslationRef)['T'];

/** The words of gates in the portal's language. */
export function useGatesTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesGatesTranslationRef);
}
