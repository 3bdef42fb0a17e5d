import { Text } from '@backstage/ui';
import { RiBox3Line } from '@remixicon/react';
import {
  Release,
  ReleaseComponent,
} from '@slipway/backstage-plugin-releases-common';
import { EntityLink } from '../../shared/catalog';
import { EmptyState } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { DataTable } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './sections.module.css';

function Versions({ component }: { component: ReleaseComponent }) {
  const { fromVersion, toVersion } = component;
  if (!fromVersion && !toVersion) {
    return <>–</>;
  }
  return (
    <>
      {fromVersion && `${fromVersion} → `}
      {toVersion ?? '?'}
    </>
  );
}

function Requirements({ component }: { component: ReleaseComponent }) {
  if (component.requires.length === 0) {
    return <>–</>;
  }
  return (
    <ul className={styles.plain}>
      {component.requires.map(({ entityRef, version }) => (
        <li key={entityRef}>
          <EntityLink entityRef={entityRef} />{' '}
          <Text as="span" color="secondary">
            {version}
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** What a release ships. */
export function ComponentsSection(props: { release: Release }) {
  const { components } = props.release;
  const { t } = useReleasesTranslation();
  return (
    <Section
      title={t('form.field.components')}
      note={components.length > 0 && String(components.length)}
    >
      {components.length === 0 ? (
        <EmptyState
          icon={<RiBox3Line />}
          title={t('release.noComponents')}
          description={t('release.noComponentsHint')}
        />
      ) : (
        <DataTable
          label={t('form.field.components')}
          columns={[
            t('release.column.component'),
            t('release.column.version'),
            t('form.field.impact'),
            t('release.column.artifacts'),
            t('release.column.requires'),
          ]}
          rows={components}
          keyOf={({ entityRef }) => entityRef}
          cellsOf={component => [
            <EntityLink entityRef={component.entityRef} />,
            <Versions component={component} />,
            component.impact ? t(`status.impact.${component.impact}`) : '–',
            component.artifacts.length > 0 ? (
              <ul className={styles.plain}>
                {component.artifacts.map(({ purl, digest }) => (
                  <li key={purl} title={digest} className={styles.code}>
                    {purl}
                  </li>
                ))}
              </ul>
            ) : (
              '–'
            ),
            <Requirements component={component} />,
          ]}
        />
      )}
    </Section>
  );
}
