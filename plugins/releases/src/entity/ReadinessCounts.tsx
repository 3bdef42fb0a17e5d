import { Readiness } from '@slipway/backstage-plugin-releases-common';
import { countGates, countProviders } from '../governance/readiness';
import { VerdictBadge } from '../releases/status';
import { useReleasesTranslation } from '../shared/translation';
import styles from './ReadinessCounts.module.css';

/** Own and inherited readiness in numbers. */
export function ReadinessCounts(props: { readiness: Readiness }) {
  const { readiness } = props;
  const { t } = useReleasesTranslation();
  const gates = countGates(readiness.own.gates);
  const providers = countProviders(readiness);
  return (
    <dl className={styles.counts}>
      <dt>{t('entity.own')}</dt>
      <dd>
        <VerdictBadge verdict={readiness.own.verdict}>
          {t('entity.gatesPass', {
            passed: String(gates.passed),
            of: String(gates.of),
          })}
        </VerdictBadge>
      </dd>
      <dt>{t('entity.inherited')}</dt>
      <dd>
        <VerdictBadge verdict={readiness.inherited.verdict}>
          {providers.of === 0
            ? t('entity.noProviders')
            : t('readiness.providersReady', {
                passed: String(providers.passed),
                of: String(providers.of),
              })}
        </VerdictBadge>
      </dd>
    </dl>
  );
}
