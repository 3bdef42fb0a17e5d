import { Flex, Link, SearchField, Text } from '@backstage/ui';
import { RiCheckDoubleLine } from '@remixicon/react';
import {
  CatalogCoverage,
  COVERAGE_PARTS,
  CoveragePart,
  UncoveredComponent,
} from '@slipway/backstage-plugin-releases-common';
import { EntityLink } from '../shared/catalog';
import { EmptyState } from '../shared/feedback';
import { ChoiceField } from '../shared/form';
import { Fact, Facts, Section } from '../shared/layout';
import { useAddress, useSearchText } from '../shared/links';
import { ResourceTable, usePages } from '../shared/table';
import { useAdministrationTranslation } from '../shared/translation';
import styles from './CoverageSection.module.css';
import { Loaded } from './Loaded';
import { useCoverage } from './useAdministration';

const MISSING = 'missing';

const PAGE_SIZES = [10, 50, 200];

/** All but the last folder of a file is the same for many. */
const FOLDERS = /^file:.*\/(?=[^/]+\/[^/]+$)/;

function Counts({ components, covered }: CatalogCoverage) {
  const { t } = useAdministrationTranslation();
  return (
    <Facts isWide>
      {COVERAGE_PARTS.map(part => (
        <Fact key={part} name={t(`administration.coverage.part.${part}`)}>
          {`${covered[part]} / ${components}`}
        </Fact>
      ))}
    </Facts>
  );
}

function File({ file }: Pick<UncoveredComponent, 'file'>) {
  const { t } = useAdministrationTranslation();
  if (!file) {
    return <Text color="secondary">{t('administration.coverage.noFile')}</Text>;
  }
  return (
    <span className={styles.file}>
      {file.url ? (
        <Link href={file.url}>{file.url.replace(/^https?:\/\//, '')}</Link>
      ) : (
        <span title={file.location}>
          {file.location.replace(FOLDERS, '…/')}
        </span>
      )}
    </span>
  );
}

/** What of the catalog releases can use, and what to add in which file. */
export function CoverageSection() {
  const { t } = useAdministrationTranslation();
  const [address, change] = useAddress();
  const { text, setText, settled } = useSearchText();
  const missing = COVERAGE_PARTS.find(part => part === address.get(MISSING));
  const choose = (part: CoveragePart | undefined) =>
    change(search =>
      part ? search.set(MISSING, part) : search.delete(MISSING),
    );
  const asked = { missing, q: settled || undefined };
  const pages = usePages(asked, PAGE_SIZES);
  const { limit, cursor } = pages.query;
  const coverage = useCoverage({ ...asked, limit, cursor });
  const isNarrowed = missing !== undefined || settled !== '';
  return (
    <Section title={t('administration.coverage.title')}>
      <Flex direction="column" gap="4">
        <div className={styles.filters}>
          <ChoiceField
            label={t('administration.coverage.filter')}
            noneLabel={t('administration.coverage.any')}
            onClear={() => choose(undefined)}
            options={COVERAGE_PARTS.map(id => ({
              id,
              label: t(`administration.coverage.part.${id}`),
            }))}
            value={missing}
            onChange={part => choose(part as CoveragePart)}
          />
          <SearchField
            aria-label={t('administration.coverage.search')}
            placeholder={t('administration.coverage.search')}
            size="small"
            value={text}
            onChange={setText}
          />
        </div>
        <Loaded what={t('administration.coverage.title')} of={coverage}>
          {data => (
            <>
              <Counts {...data} />
              {data.items.length === 0 ? (
                <EmptyState
                  icon={<RiCheckDoubleLine />}
                  title={t(
                    `administration.coverage.${
                      isNarrowed ? 'noMatch' : 'complete'
                    }`,
                  )}
                  description={t(
                    `administration.coverage.${
                      isNarrowed ? 'noMatchHint' : 'completeHint'
                    }`,
                  )}
                />
              ) : (
                <ResourceTable
                  label={t('administration.coverage.what')}
                  rows={data.items}
                  keyOf={({ entityRef }) => entityRef}
                  isStale={coverage.isPlaceholderData}
                  pagination={pages.paginationOf(data)}
                  columns={[
                    {
                      label: t('administration.coverage.component'),
                      width: '24%',
                      cell: ({ entityRef }) => (
                        <EntityLink entityRef={entityRef} />
                      ),
                    },
                    {
                      label: t('administration.coverage.add'),
                      width: '44%',
                      cell: row => (
                        <ul className={styles.missing}>
                          {row.missing.map(({ part, field, line }) => (
                            <li key={part}>
                              <code>{line}</code>
                              <Text
                                as="span"
                                color="secondary"
                                variant="body-small"
                              >
                                {` ${field}`}
                              </Text>
                            </li>
                          ))}
                        </ul>
                      ),
                    },
                    {
                      label: t('administration.coverage.file'),
                      cell: ({ file }) => <File file={file} />,
                    },
                  ]}
                />
              )}
            </>
          )}
        </Loaded>
      </Flex>
    </Section>
  );
}
