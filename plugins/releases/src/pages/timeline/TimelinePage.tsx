import { Container, Flex } from '@backstage/ui';
import { ReleaseFilterBar, useReleaseFilters } from '../../releases/list';
import { PageHead, Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { TimelineBoard } from '../../views/timeline';

/** The releases of everybody in lanes along the time. */
export function TimelinePage() {
  const { t } = useReleasesTranslation();
  const { filters, setFilter, clear } = useReleaseFilters();
  return (
    <Container py="4">
      <PageHead name={t('timeline.title')} isTab />
      <Flex direction="column" gap="4">
        <ReleaseFilterBar
          filters={filters}
          setFilter={setFilter}
          clear={clear}
        />
        <Section title={t('timeline.title')} isTitleHidden>
          <TimelineBoard filters={filters} />
        </Section>
      </Flex>
    </Container>
  );
}
