import { ButtonLink, Container, Flex, SearchField } from '@backstage/ui';
import { RiUploadLine } from '@remixicon/react';
import {
  ReleaseFilterBar,
  ReleaseTable,
  toFilterQuery,
  useReleaseFilters,
} from '../../releases/list';
import { useMay } from '../../shared/api';
import { Section } from '../../shared/layout';
import { useReleasesLinks, useSearchText } from '../../shared/links';
import { ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './ListPage.module.css';

/** All releases in a table, narrowed, searched and sorted by the address. */
export function ListPage() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const mayImport = useMay('import');
  const { filters, setFilter, clear } = useReleaseFilters();
  const { text, setText, settled } = useSearchText();
  const query = { ...toFilterQuery(filters), q: settled || undefined };
  const identity = JSON.stringify(query);
  return (
    <Container py="4">
      <Flex direction="column" gap="4">
        <ReleaseFilterBar
          filters={filters}
          setFilter={setFilter}
          clear={clear}
        />
        <Section
          title={t('entity.releases')}
          actions={
            <Flex gap="2" align="center" className={styles.head}>
              <SearchField
                aria-label={t('portfolio.searchLabel')}
                placeholder={t('portfolio.searchHint')}
                size="small"
                value={text}
                onChange={setText}
              />
              <ZoneSelect offersRelease />
              {mayImport !== false && (
                <ButtonLink
                  variant="secondary"
                  iconStart={<RiUploadLine />}
                  href={links.importing()}
                >
                  {t('portfolio.import')}
                </ButtonLink>
              )}
            </Flex>
          }
        >
          <ReleaseTable
            key={identity}
            query={query}
            isNarrowed={identity !== '{}'}
          />
        </Section>
      </Flex>
    </Container>
  );
}
