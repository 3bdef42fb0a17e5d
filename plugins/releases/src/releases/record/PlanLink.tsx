import { ButtonLink } from '@backstage/ui';
import { useLocation } from 'react-router-dom';
import { useMay } from '../../shared/api';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';

/**
 * Leads to the form of a new release. Left out where a form is already open,
 * and for who may not plan any.
 */
export function PlanLink(props: {
  variant: 'primary' | 'secondary' | 'tertiary';
  size?: 'small' | 'medium';
  /** The component that is to be released. */
  entityRef?: string;
}) {
  const { entityRef, ...look } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { pathname } = useLocation();
  const mayPlan = useMay('create', entityRef);
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
  return isInForm || mayPlan === false ? null : (
    <ButtonLink {...look} href={links.plan({ component: entityRef })}>
      {t('entity.plan')}
    </ButtonLink>
  );
}
