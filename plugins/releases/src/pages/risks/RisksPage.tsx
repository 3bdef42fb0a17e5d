import { Container, Flex, Text } from '@backstage/ui';
import {
  RiskFilterBar,
  RiskMatrix,
  RiskTable,
  useRiskFilters,
  useRiskList,
} from '../../governance/risks';
import { LoadingRows } from '../../shared/feedback';
import { PageHead, Section } from '../../shared/layout';
import { usePages } from '../../shared/table';
import { ZoneSelect } from '../../shared/time';
import { useRisksTranslation } from '../../shared/translation';

/** What may go wrong, across all releases. */
export function RisksPage() {
  const { t } = useRisksTranslation();
  const state = useRiskFilters();
  const pages = usePages(state.query);
  const list = useRiskList({ ...state.query, ...pages.query });
  return (
    <Container py="4">
      <PageHead name={t('risks.title')} isTab />
      <Flex direction="column" gap="4">
        <RiskFilterBar state={state} />
        {(list.data || !list.error) && (
          <Section title={t('risks.matrix.title')}>
            <Flex direction="column" gap="2">
              <Text color="secondary">{t('risks.matrix.hint')}</Text>
              {list.data ? (
                <RiskMatrix
                  cells={list.data.matrix}
                  chosen={state.cell}
                  onChoose={state.setCell}
                />
              ) : (
                <LoadingRows rows={5} height={44} />
              )}
            </Flex>
          </Section>
        )}
        <Section
          title={t('risks.title')}
          actions={
            <div>
              <ZoneSelect />
            </div>
          }
        >
          <RiskTable list={list} pages={pages} isNarrowed={state.isNarrowed} />
        </Section>
      </Flex>
    </Container>
  );
}
