import {
  ButtonLink,
  Container,
  Flex,
  SearchField,
  Select,
  Switch,
  Text,
} from '@backstage/ui';
import { RiAddLine, RiUploadLine } from '@remixicon/react';
import { WINDOW_EFFECTS } from '@slipway/backstage-plugin-releases-common';
import {
  useMayManageWindows,
  useWindowFilters,
  WindowTable,
} from '../../schedule/windows';
import { OpenTester } from '../../schedule/windowTester';
import { PageHead, Section } from '../../shared/layout';
import { useReleasesLinks, useSearchText } from '../../shared/links';
import { ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './windows.module.css';

const ANY = 'any';

/** Freezes and allow windows, and what they say at an instant. */
export function WindowsPage() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { effect, archived, setEffect, setArchived } = useWindowFilters();
  const { text, setText, settled } = useSearchText();
  const mayManage = useMayManageWindows();
  const query = {
    effect: effect && [effect],
    q: settled || undefined,
    archived: archived || undefined,
  };
  return (
    <Container py="4">
      <PageHead name={t('windows.title')} isTab />
      <Flex direction="column" gap="4">
        <OpenTester />
        <Section
          title={t('windows.title')}
          actions={
            mayManage && (
              <Flex gap="2" className={styles.wrap}>
                <ButtonLink
                  variant="secondary"
                  iconStart={<RiUploadLine />}
                  href={links.importWindows()}
                >
                  {t('windows.import')}
                </ButtonLink>
                <ButtonLink
                  variant="primary"
                  iconStart={<RiAddLine />}
                  href={links.newWindow()}
                >
                  {t('windows.new')}
                </ButtonLink>
              </Flex>
            )
          }
        >
          <Flex direction="column" gap="3">
            {mayManage === false && (
              <Text color="secondary">{t('windows.mayNot')}</Text>
            )}
            <div
              role="group"
              aria-label={t('windows.filter.title')}
              className={styles.bar}
            >
              <SearchField
                aria-label={t('windows.filter.search')}
                placeholder={t('windows.filter.searchHint')}
                size="small"
                value={text}
                onChange={setText}
              />
              <Select
                aria-label={t('windows.filter.effect')}
                size="small"
                options={[
                  { id: ANY, label: t('windows.filter.any') },
                  ...WINDOW_EFFECTS.map(id => ({
                    id,
                    label: t(`windows.effect.${id}`),
                  })),
                ]}
                value={effect ?? ANY}
                onChange={key =>
                  setEffect(WINDOW_EFFECTS.find(known => known === key))
                }
              />
              <Switch
                label={t('windows.filter.archived')}
                isSelected={archived}
                onChange={setArchived}
              />
              <ZoneSelect offersRelease />
            </div>
            <WindowTable
              query={query}
              isNarrowed={Boolean(query.effect ?? query.q)}
              mayManage={mayManage ?? false}
            />
          </Flex>
        </Section>
      </Flex>
    </Container>
  );
}
