import { Text } from '@backstage/ui';
import { RiBox3Line } from '@remixicon/react';
import {
  Release,
  ReleaseComponent,
} from '@slipway/backstage-plugin-releases-common';
import { EntityLink } from '../../shared/catalog';
import { EmptyState } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { ResourceTable } from '../../shared/table';
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

function Artifacts({ component }: { component: ReleaseComponent }) {
  if (component.artifacts.length === 0) {
    return <>–</>;
  }
  return (
    <ul className={styles.plain}>
      {component.artifacts.map(({ purl, digest }) => (
        <li key={purl} title={digest} className={styles.code}>
          {purl}
        </li>
      ))}
    </ul>
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
        <ResourceTable
          label={t('form.field.components')}
          columns={[
            {
              label: t('release.column.component'),
              cell: ({ entityRef }) => <EntityLink entityRef={entityRef} />,
            },
            {
              label: t('release.column.version'),
              cell: component => <Versions component={component} />,
            },
            {
              label: t('form.field.impact'),
              cell: ({ impact }) =>
                impact ? t(`status.impact.${impact}`) : '–',
            },
            {
              label: t('release.column.artifacts'),
              cell: component => <Artifacts component={component} />,
            },
            {
              label: t('release.column.requires'),
              cell: component => <Requirements component={component} />,
            },
          ]}
          rows={components}
          keyOf={({ entityRef }) => entityRef}
        />
      )}
    </Section>
  );
}
