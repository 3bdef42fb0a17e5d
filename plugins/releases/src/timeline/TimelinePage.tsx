import { Container, Flex } from '@backstage/ui';
import { Section } from '../layout/Section';
import { ReleaseFilterBar } from '../portfolio/ReleaseFilterBar';
import { useReleaseFilters } from '../portfolio/useReleaseFilters';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { TimelineBoard } from './TimelineBoard';

/** The releases of everybody in lanes along the time. */
export function TimelinePage() {
  const { t } = useReleasesTranslation();
  const { filters, setFilter, clear } = useReleaseFilters();
  return (
    <Container py="4">
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
