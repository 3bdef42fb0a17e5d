import {
  ButtonLink,
  Container,
  Flex,
  SearchField,
  Switch,
} from '@backstage/ui';
import { RiAddLine, RiFlagLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { TrainTable, useMayManageTrains } from '../../schedule/trains';
import { PageHead, Section } from '../../shared/layout';
import { useReleasesLinks, useSearchText } from '../../shared/links';
import { ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './trains.module.css';

/** The trains that releases board. */
export function TrainsPage() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const mayManage = useMayManageTrains();
  const { text, setText, settled } = useSearchText();
  const [searchParams, setSearchParams] = useSearchParams();
  const isArchived = searchParams.get('archived') === 'true';
  const query = {
    q: settled || undefined,
    archived: isArchived || undefined,
  };
  return (
    <Container py="4">
      <PageHead name={t('trains.title')} isTab />
      <Section
        title={t('trains.title')}
        actions={
          <Flex gap="2" className={styles.wrap}>
            <ButtonLink
              variant="secondary"
              iconStart={<RiFlagLine />}
              href={links.milestoneTemplates()}
            >
              {t('trains.templates')}
            </ButtonLink>
            {mayManage && (
              <ButtonLink
                variant="primary"
                iconStart={<RiAddLine />}
                href={links.newTrain()}
              >
                {t('trains.new')}
              </ButtonLink>
            )}
          </Flex>
        }
      >
        <Flex direction="column" gap="3">
          <div className={styles.bar}>
            <SearchField
              aria-label={t('trains.searchLabel')}
              placeholder={t('trains.searchHint')}
              size="small"
              value={text}
              onChange={setText}
            />
            <Switch
              label={t('trains.archivedToo')}
              isSelected={isArchived}
              onChange={archived =>
                setSearchParams(
                  current => {
                    const next = new URLSearchParams(current);
                    next.delete('archived');
                    if (archived) {
                      next.set('archived', 'true');
                    }
                    return next;
                  },
                  { replace: true },
                )
              }
            />
            <ZoneSelect offersRelease />
          </div>
          <TrainTable
            query={query}
            isNarrowed={Boolean(query.q ?? query.archived)}
            mayManage={mayManage ?? false}
          />
        </Flex>
      </Section>
    </Container>
  );
}
