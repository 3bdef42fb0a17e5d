import { ButtonLink } from '@backstage/ui';
import { useLocation } from 'react-router-dom';
import { useReleasesLinks } from '../links/ReleasesLinks';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';

/** Leads to the form of a new release. Left out where a form is already open. */
export function PlanLink(props: {
  variant: 'primary' | 'secondary';
  size?: 'small' | 'medium';
}) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { pathname } = useLocation();
  const isInForm =
    pathname.endsWith('/edit') ||
    [
      links.plan(),
      links.importing(),
      links.newWindow(),
      links.newTrain(),
      links.importWindows(),
      links.newMilestoneTemplate(),
    ].includes(pathname);
  return isInForm ? null : (
    <ButtonLink {...props} href={links.plan()}>
      {t('entity.plan')}
    </ButtonLink>
  );
}
