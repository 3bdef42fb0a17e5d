import { Container, Flex } from '@backstage/ui';
import {
  CoverageSection,
  FeedsSection,
  HealthSection,
  LedgerSection,
  PoliciesSection,
  RefreshSection,
  WorkingCalendarSection,
} from '../../administration';
import { useMayConfigure } from '../../shared/api';
import { LoadingRows, NotAllowed } from '../../shared/feedback';
import { PageHead } from '../../shared/layout';
import { useAdministrationTranslation } from '../../shared/translation';

/** What those who run the portal look after. */
export function AdministrationPage() {
  const { t } = useAdministrationTranslation();
  const mayConfigure = useMayConfigure();
  if (mayConfigure === false) {
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
      {mayConfigure ? (
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
