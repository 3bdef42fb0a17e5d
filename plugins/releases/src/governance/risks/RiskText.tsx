import { Text } from '@backstage/ui';
import {
  isRiskSettled,
  RiskRecord,
} from '@slipway/backstage-plugin-releases-common';
import { Sentence } from '../../shared/sentence';
import {
  useReleasesTranslation,
  useRisksTranslation,
} from '../../shared/translation';
import { ScoreBadge } from './ScoreBadge';
import styles from './risks.module.css';

/** What might go wrong, and what is done about it. */
export function RiskText({ risk }: { risk: RiskRecord }) {
  const { title, mitigation, contingency } = risk;
  const { t: tr } = useReleasesTranslation();
  return (
    <div className={styles.text}>
      <Text as="div" weight="bold">
        {title}
      </Text>
      {mitigation && (
        <Text as="div" color="secondary">
          {tr('form.risk.mitigation')}: {mitigation}
        </Text>
      )}
      {contingency && (
        <Text as="div" color="secondary">
          {tr('form.risk.contingency')}: {contingency}
        </Text>
      )}
    </div>
  );
}

/** How bad a risk is, with the terms of its score. */
export function RiskScore({ risk }: { risk: RiskRecord }) {
  return (
    <>
      <ScoreBadge score={risk.score} />
      <Text as="div" color="secondary" variant="body-small">
        <Sentence of={risk} />
      </Text>
    </>
  );
}

/** How far one is with a risk. */
export function RiskState({ risk }: { risk: RiskRecord }) {
  const { state } = risk;
  const { t } = useRisksTranslation();
  const { t: tr } = useReleasesTranslation();
  return (
    <>
      <Text as="div">{tr(`form.riskState.${state}`)}</Text>
      {state !== 'open' && !isRiskSettled(risk) && (
        <Text as="div" color="secondary" variant="body-small">
          {t('risks.unsaid')}
        </Text>
      )}
    </>
  );
}
