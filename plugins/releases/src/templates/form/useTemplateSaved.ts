import { MilestoneTemplate } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { useNotify } from '../../feedback/useNotify';
import { useReleasesLinks } from '../../links/ReleasesLinks';
import { useReleasesTranslation } from '../../translation/useReleasesTranslation';

/** Tells that a template was saved, what the server adds, and goes to them all. */
export function useTemplateSaved(): (template: MilestoneTemplate) => void {
  const notify = useNotify();
  const navigate = useNavigate();
  const links = useReleasesLinks();
  const queryClient = useQueryClient();
  const { t } = useReleasesTranslation();
  return ({ name, warnings = [] }) => {
    queryClient.invalidateQueries();
    notify({
      title: t('templates.wasSaved', { name }),
      description: warnings.map(({ message }) => message).join(' '),
      status: warnings.length > 0 ? 'warning' : 'success',
    });
    navigate(links.milestoneTemplates());
  };
}
