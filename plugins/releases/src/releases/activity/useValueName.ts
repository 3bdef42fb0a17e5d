import {
  RELEASE_IMPACTS,
  RELEASE_KINDS,
  RELEASE_STATES,
  RISK_STATES,
  versionSchemeSchema,
} from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../shared/translation';

/** What a value is called of a field whose values have words of their own. */
export function useValueName(): (
  field: string,
  value: string,
) => string | undefined {
  const { t } = useReleasesTranslation();
  return (field, value) => {
    switch (field) {
      case 'state': {
        const state = RELEASE_STATES.find(known => known === value);
        const ofRisk = RISK_STATES.find(known => known === value);
        return state
          ? t(`status.state.${state}`)
          : ofRisk && t(`form.riskState.${ofRisk}`);
      }
      case 'kind': {
        const kind = RELEASE_KINDS.find(known => known === value);
        return kind && t(`status.kind.${kind}`);
      }
      case 'impact': {
        const impact = RELEASE_IMPACTS.find(known => known === value);
        return impact && t(`status.impact.${impact}`);
      }
      case 'versionScheme': {
        const scheme = versionSchemeSchema.options.find(
          known => known === value,
        );
        return scheme && t(`form.scheme.${scheme}`);
      }
      default:
        return undefined;
    }
  };
}
