import { Link, Text } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { Section } from '../../shared/layout';
import { ResourceTable } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';

/** The work that a release carries. */
export function ScopeSection(props: { release: Release }) {
  const { scope } = props.release;
  const { t } = useReleasesTranslation();
  return (
    <Section
      title={t('form.field.scope')}
      note={scope.length > 0 && String(scope.length)}
    >
      {scope.length === 0 ? (
        <Text color="secondary">{t('release.noScope')}</Text>
      ) : (
        <ResourceTable
          label={t('form.field.scope')}
          columns={[
            {
              label: t('form.scope.key'),
              cell: ({ key, url }) =>
                url ? <Link href={url}>{key}</Link> : key,
            },
            { label: t('form.scope.title'), cell: ({ title }) => title ?? '–' },
            {
              label: t('form.scope.type'),
              cell: ({ provider, type }) =>
                [provider, type].filter(Boolean).join(' ') || '–',
            },
          ]}
          rows={scope}
          keyOf={({ key, provider }) => `${provider} ${key}`}
        />
      )}
    </Section>
  );
}
