import { ButtonLink, Container } from '@backstage/ui';
import { RiCompass3Line } from '@remixicon/react';
import { Section } from '../layout';
import { useReleasesLinks } from '../links';
import { useReleasesTranslation } from '../translation';
import { EmptyState } from './EmptyState';

/** What is not there, and the way back to what is. */
export function NotFound(props: { title: string; description: string }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  return (
    <Container py="4">
      <Section title={props.title} isTitleHidden>
        <EmptyState
          icon={<RiCompass3Line />}
          title={props.title}
          description={props.description}
          action={
            <ButtonLink variant="primary" href={links.list()}>
              {t('feedback.toReleases')}
            </ButtonLink>
          }
        />
      </Section>
    </Container>
  );
}

/** For an address that leads nowhere. */
export function PageNotFound() {
  const { t } = useReleasesTranslation();
  return (
    <NotFound
      title={t('feedback.noPage')}
      description={t('feedback.noPageHint')}
    />
  );
}
