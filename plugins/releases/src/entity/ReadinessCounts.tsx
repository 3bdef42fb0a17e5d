import { ReadinessBrief } from '@slipway/backstage-plugin-releases-common';
import { VerdictBadge } from '../releases/status';
import { useReleasesTranslation } from '../shared/translation';
import styles from './ReadinessCounts.module.css';

/** Own and inherited readiness in numbers. */
export function ReadinessCounts(props: { readiness: ReadinessBrief }) {
  const { own, inherited } = props.readiness;
  const { t } = useReleasesTranslation();
  return (
    <dl className={styles.counts}>
      <dt>{t('entity.own')}</dt>
      <dd>
        <VerdictBadge verdict={own.verdict}>
          {t('entity.gatesPass', {
            passed: String(own.passed),
            of: String(own.of),
          })}
        </VerdictBadge>
      </dd>
      <dt>{t('entity.inherited')}</dt>
      <dd>
        <VerdictBadge verdict={inherited.verdict}>
          {inherited.of === 0
            ? t('entity.noProviders')
            : t('readiness.providersReady', {
                passed: String(inherited.passed),
                of: String(inherited.of),
              })}
        </VerdictBadge>
      </dd>
    </dl>
  );
}
