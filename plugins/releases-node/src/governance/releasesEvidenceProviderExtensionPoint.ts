import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { EvidenceProvider } from './EvidenceProvider';

/**
 * Takes providers of evidence from backend modules.
 *
 * @public
 */
export interface ReleasesEvidenceProviderExtensionPoint {
  /** Adds a provider. Throws where its id is not in kebab-case or is taken. */
  addEvidenceProvider(provider: EvidenceProvider): void;
}

/**
 * The extension point for providers of evidence.
 *
 * @public
 */
export const releasesEvidenceProviderExtensionPoint =
  createExtensionPoint<ReleasesEvidenceProviderExtensionPoint>({
    id: 'releases.evidenceProviders',
  });
