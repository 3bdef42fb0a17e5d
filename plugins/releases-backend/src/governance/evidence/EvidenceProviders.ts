import { MANUAL_PROVIDER } from '@slipway/backstage-plugin-releases-common';
import {
  EvidenceProvider,
  ReleasesEvidenceProviderExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The providers of evidence that modules have added.
 *
 * @internal
 */
export class EvidenceProviders
  implements ReleasesEvidenceProviderExtensionPoint
{
  readonly #providers = new Map<string, EvidenceProvider>();

  addEvidenceProvider(provider: EvidenceProvider): void {
    const { id } = provider;
    if (!KEBAB_CASE.test(id)) {
      throw new Error(
        `The evidence provider "${id}" was not added: its id is not in kebab-case. Use lower case letters, digits and single dashes, for example github-actions.`,
      );
    }
    if (id === MANUAL_PROVIDER) {
      throw new Error(
        `The evidence provider "${id}" was not added: that is how what people record by hand is known. Give it another id.`,
      );
    }
    if (this.#providers.has(id)) {
      throw new Error(
        `The evidence provider "${id}" was not added: there is a provider of that id already. Give it an id of its own, or install the module that adds it only once.`,
      );
    }
    this.#providers.set(id, provider);
  }

  all(): EvidenceProvider[] {
    return [...this.#providers.values()];
  }
}
