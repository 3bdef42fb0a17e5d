import { Text } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { EntityLink } from '../../shared/catalog';
import { Section } from '../../shared/layout';
import { ResourceTable } from '../../shared/table';
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
        <ResourceTable
          label={t('form.field.risks')}
          columns={[
            {
              label: t('form.risk.title'),
              cell: ({ title, mitigation, contingency }) => (
                <>
                  <Text as="div" weight="bold">
                    {title}
                  </Text>
                  {mitigation && (
                    <Text as="div" color="secondary">
                      {t('form.risk.mitigation')}: {mitigation}
                    </Text>
                  )}
                  {contingency && (
                    <Text as="div" color="secondary">
                      {t('form.risk.contingency')}: {contingency}
                    </Text>
                  )}
                </>
              ),
            },
            {
              label: t('form.risk.likelihood'),
              cell: ({ likelihood }) => t(`form.level.${likelihood}`),
            },
            {
              label: t('form.risk.consequence'),
              cell: ({ consequence }) => t(`form.level.${consequence}`),
            },
            {
              label: t('form.risk.state'),
              cell: ({ state }) => t(`form.riskState.${state}`),
            },
            {
              label: t('form.risk.ownerRef'),
              cell: ({ ownerRef }) =>
                ownerRef ? <EntityLink entityRef={ownerRef} /> : '–',
            },
          ]}
          rows={risks}
          keyOf={({ title }) => title}
        />
      )}
    </Section>
  );
}
