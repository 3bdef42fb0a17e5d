import { MilestoneTemplate } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from '../../feedback/useNotify';
import { useGoOn } from '../../form/useGoOn';
import { useReleasesLinks } from '../../links/ReleasesLinks';
import { useReleasesTranslation } from '../../translation/useReleasesTranslation';

/** Tells that a template was saved, what the server adds, and goes to them all. */
export function useTemplateSaved(): (template: MilestoneTemplate) => void {
  const notify = useNotify();
  const goOn = useGoOn();
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
    goOn(links.milestoneTemplates());
  };
}
