import { ButtonLink, Container } from '@backstage/ui';
import { ReactElement } from 'react';
import { Section } from '../layout';
import { useReleasesLinks } from '../links';
import { useReleasesTranslation } from '../translation';
import { EmptyState } from './EmptyState';

/** In place of a page that cannot be shown: why, and the way to the releases. */
export function NoContent(props: {
  icon: ReactElement;
  title: string;
  description?: string;
}) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  return (
    <Container py="4">
      <Section title={props.title} isTitleHidden>
        <EmptyState
          {...props}
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
