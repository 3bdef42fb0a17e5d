import {
  ButtonLink,
  Container,
  Flex,
  SearchField,
  Switch,
  Text,
} from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import {
  PolicyTable,
  useMayManagePolicies,
  usePolicyFilters,
} from '../../governance/policies';
import { PageHead, Section } from '../../shared/layout';
import { useReleasesLinks, useSearchText } from '../../shared/links';
import { usePoliciesTranslation } from '../../shared/translation';
import styles from './policies.module.css';

/** What releases of a kind have to pass. */
export function PoliciesPage() {
  const { t } = usePoliciesTranslation();
  const links = useReleasesLinks();
  const { archived, setArchived } = usePolicyFilters();
  const { text, setText, settled } = useSearchText();
  const mayManage = useMayManagePolicies();
  return (
    <Container py="4">
      <PageHead name={t('policies.title')} isTab />
      <Section
        title={t('policies.title')}
        actions={
          mayManage && (
            <ButtonLink
              variant="primary"
              iconStart={<RiAddLine />}
              href={links.newPolicy()}
            >
              {t('policies.new')}
            </ButtonLink>
          )
        }
      >
        <Flex direction="column" gap="3">
          {mayManage === false && (
            <Text color="secondary">{t('policies.mayNot')}</Text>
          )}
          <div
            role="group"
            aria-label={t('policies.filter.title')}
            className={styles.bar}
          >
            <SearchField
              aria-label={t('policies.filter.search')}
              placeholder={t('policies.filter.searchHint')}
              size="small"
              value={text}
              onChange={setText}
            />
            <Switch
              label={t('policies.filter.archived')}
              isSelected={archived}
              onChange={setArchived}
            />
          </div>
          <PolicyTable
            query={{
              q: settled || undefined,
              archived: archived || undefined,
            }}
            mayManage={mayManage ?? false}
          />
        </Flex>
      </Section>
    </Container>
  );
}
