import { MilestoneTemplate } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from '../../shared/feedback';
import { useNavigateAfterSave } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';

/** Tells that a template was saved, what the server adds, and goes to them all. */
export function useTemplateSaved(): (template: MilestoneTemplate) => void {
  const notify = useNotify();
  const navigateAfterSave = useNavigateAfterSave();
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
    navigateAfterSave(links.milestoneTemplates());
  };
}
