import { Link, Text } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './sections.module.css';

export function LinksSection(props: { release: Release }) {
  const { links } = props.release;
  const { t } = useReleasesTranslation();
  return (
    <Section title={t('form.field.links')}>
      {links.length === 0 ? (
        <Text color="secondary">{t('release.noLinks')}</Text>
      ) : (
        <ul className={styles.plain}>
          {links.map(({ title, url }) => (
            <li key={`${title} ${url}`}>
              <Link href={url} target="_blank" rel="noopener">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
