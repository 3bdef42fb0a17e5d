import { Text } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { EntityLink } from '../../shared/catalog';
import { Section } from '../../shared/layout';
import { DataTable } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';

/** What may go wrong, and what is done about it. */
export function RisksSection(props: { release: Release }) {
  const { risks } = props.release;
  const { t } = useReleasesTranslation();
  return (
    <Section
      title={t('form.field.risks')}
      note={risks.length > 0 && String(risks.length)}
    >
      {risks.length === 0 ? (
        <Text color="secondary">{t('release.noRisks')}</Text>
      ) : (
        <DataTable
          label={t('form.field.risks')}
          columns={[
            t('form.risk.title'),
            t('form.risk.likelihood'),
            t('form.risk.consequence'),
            t('form.risk.state'),
            t('form.risk.ownerRef'),
          ]}
          rows={risks}
          keyOf={({ title }) => title}
          cellsOf={risk => [
            <>
              <Text as="div" weight="bold">
                {risk.title}
              </Text>
              {risk.mitigation && (
                <Text as="div" color="secondary">
                  {t('form.risk.mitigation')}: {risk.mitigation}
                </Text>
              )}
              {risk.contingency && (
                <Text as="div" color="secondary">
                  {t('form.risk.contingency')}: {risk.contingency}
                </Text>
              )}
            </>,
            t(`form.level.${risk.likelihood}`),
            t(`form.level.${risk.consequence}`),
            t(`form.riskState.${risk.state}`),
            risk.ownerRef ? <EntityLink entityRef={risk.ownerRef} /> : '–',
          ]}
        />
      )}
    </Section>
  );
}
