import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesPastTranslationRef } from './releasesPastTranslationRef';

type Messages = (typeof releasesPastTranslationRef)['T'];

/** The words about how readiness went and stood, in the portal's language. */
export function usePastTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesPastTranslationRef);
}
