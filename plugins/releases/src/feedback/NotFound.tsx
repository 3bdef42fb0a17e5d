import { ButtonLink, Container } from '@backstage/ui';
import { RiCompass3Line } from '@remixicon/react';
import { Section } from '../layout/Section';
import { useReleasesLinks } from '../links/ReleasesLinks';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { EmptyPlace } from './EmptyPlace';

/** What is not there, and the way back to what is. */
export function NotFound(props: { title: string; description: string }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  return (
    <Container py="4">
      <Section title={props.title} isTitleHidden>
        <EmptyPlace
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
