import { ActorName } from '../../shared/catalog';
import { usePoliciesTranslation } from '../../shared/translation';

/** Who changes policies that are kept in the configuration. */
const CONFIG = 'config';

export function isConfiguration(actor: string): boolean {
  return actor === CONFIG;
}

/** Who made or changed a policy: a person, a program or the configuration. */
export function PolicyActor({ actor }: { actor: string }) {
  const { t } = usePoliciesTranslation();
  return isConfiguration(actor) ? (
    <>{t('policies.versions.config')}</>
  ) : (
    <ActorName actor={actor} />
  );
}
