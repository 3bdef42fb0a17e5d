import {
  ButtonLink,
  Container,
  Flex,
  SearchField,
  Switch,
} from '@backstage/ui';
import { RiUploadLine } from '@remixicon/react';
import {
  ForMe,
  MineToggle,
  ReleaseFilterBar,
  ReleaseTable,
  SortSelect,
  toListQuery,
  useArchived,
  useMine,
  useReleaseFilters,
  useSort,
  useWaits,
  WaitsToggles,
} from '../../releases/list';
import { useMay } from '../../shared/api';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { PageHead, Section } from '../../shared/layout';
import { useReleasesLinks, useSearchText } from '../../shared/links';
import { ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './ListPage.module.css';

/** All releases in a table, narrowed, searched and sorted by the address. */
export function ListPage() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const mayImport = useMay('import');
  const { filters, setFilter, clear } = useReleaseFilters(true);
  const mine = useMine();
  const { waitsForMe, setWaits } = useWaits();
  const { text, setText, settled } = useSearchText();
  const narrowed = toListQuery(filters);
  const { isArchived, setArchived } = useArchived();
  const sorting = useSort(narrowed.state, isArchived);
  const query = {
    ...narrowed,
    ownerRef: mine.isMine ? mine.ownerRefs : narrowed.ownerRef,
    q: settled || undefined,
    archived: isArchived || undefined,
  };
  const identity = JSON.stringify(query);
  const isUnknownWho = mine.isMine && !mine.ownerRefs;
  return (
    <Container py="4">
      <PageHead />
      <Flex direction="column" gap="4">
        <ForMe />
        <ReleaseFilterBar
          filters={filters}
          setFilter={setFilter}
          clear={clear}
          hasStanding
        />
        <Section
          title={t('entity.releases')}
          note={
            (sorting.sort === 'attention' && t('portfolio.openOnly')) ||
            (sorting.fallsBack && !isArchived && t('portfolio.byStart'))
          }
          actions={
            <Flex gap="2" align="center" className={styles.head}>
              <MineToggle isMine={mine.isMine} setMine={mine.setMine} />
              <WaitsToggles waits={waitsForMe} setWaits={setWaits} />
              <SearchField
                className={styles.search}
                aria-label={t('portfolio.searchLabel')}
                placeholder={t('portfolio.searchHint')}
                size="small"
                value={text}
                onChange={setText}
              />
              <SortSelect sorting={sorting} />
              <Switch
                label={t('status.archived')}
                isSelected={isArchived}
                onChange={setArchived}
              />
              <div className={styles.zone}>
                <ZoneSelect offersRelease />
              </div>
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
          {isUnknownWho && mine.error && (
            <LoadError
              what={t('portfolio.who')}
              error={mine.error}
              onRetry={() => mine.refetch()}
            />
          )}
          {isUnknownWho && !mine.error && <LoadingRows rows={6} height={36} />}
          {!isUnknownWho && (
            <ReleaseTable
              query={{ ...query, waitsForMe }}
              sorting={sorting}
              isNarrowed={identity !== '{}'}
            />
          )}
        </Section>
      </Flex>
    </Container>
  );
}
