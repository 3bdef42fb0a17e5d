import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { releasesDeliveryTranslationRef } from './releasesDeliveryTranslationRef';

type Messages = (typeof releasesDeliveryTranslationRef)['T'];

/** The words about deployments and environments in the portal's language. */
export function useDeliveryTranslation(): {
  t: TranslationFunction<Messages>;
} {
  return useTranslationRef(releasesDeliveryTranslationRef);
}
