import { Container, Flex } from '@backstage/ui';
import {
  CoverageSection,
  FeedsSection,
  HealthSection,
  LedgerSection,
  PoliciesSection,
  RefreshSection,
  useMayAdminister,
  WorkingCalendarSection,
} from '../../administration';
import { LoadingRows, NotAllowed } from '../../shared/feedback';
import { PageHead } from '../../shared/layout';
import { useAdministrationTranslation } from '../../shared/translation';

/** What those who run the portal look after. */
export function AdministrationPage() {
  const { t } = useAdministrationTranslation();
  const mayAdminister = useMayAdminister();
  if (mayAdminister === false) {
    return (
      <NotAllowed
        title={t('administration.notAllowed')}
        description={t('administration.notAllowedHint')}
      />
    );
  }
  return (
    <Container py="4">
      <PageHead name={t('administration.title')} isTab />
      {mayAdminister ? (
        <Flex direction="column" gap="4">
          <RefreshSection />
          <HealthSection />
          <CoverageSection />
          <PoliciesSection />
          <LedgerSection />
          <FeedsSection />
          <WorkingCalendarSection />
        </Flex>
      ) : (
        <LoadingRows rows={6} height={48} />
      )}
    </Container>
  );
}
