import { Link, Text } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { Section } from '../../shared/layout';
import { DataTable } from '../../shared/table';
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
        <DataTable
          label={t('form.field.scope')}
          columns={[
            t('form.scope.key'),
            t('form.scope.title'),
            t('form.scope.type'),
          ]}
          rows={scope}
          keyOf={({ key, provider }) => `${provider} ${key}`}
          cellsOf={({ key, title, url, type, provider }) => [
            url ? <Link href={url}>{key}</Link> : key,
            title ?? '–',
            [provider, type].filter(Boolean).join(' ') || '–',
          ]}
        />
      )}
    </Section>
  );
}
