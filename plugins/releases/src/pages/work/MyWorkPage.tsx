import { Container } from '@backstage/ui';
import { WorkList } from '../../governance/work';
import { PageHead } from '../../shared/layout';
import { useWorkTranslation } from '../../shared/translation';

/** What waits for the signed-in person. */
export function MyWorkPage() {
  const { t } = useWorkTranslation();
  return (
    <Container py="4">
      <PageHead name={t('work.title')} isTab />
      <WorkList />
    </Container>
  );
}
