import { Train } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useNavigateAfterSave } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';

/** Tells that a train was saved, what the server adds, and goes to its page. */
export function useTrainSaved(): (train: Train) => void {
  const notify = useNotify();
  const navigateAfterSave = useNavigateAfterSave();
  const links = useReleasesLinks();
  const queryClient = useQueryClient();
  const { t } = useReleasesTranslation();
  return train => {
    const { id, name, warnings = [] } = train;
    queryClient.setQueryData(queryKeys.train(id), train);
    queryClient.invalidateQueries();
    notify({
      title: t('trains.done.saved', { name }),
      description: warnings.map(({ message }) => message).join(' '),
      status: warnings.length > 0 ? 'warning' : 'success',
    });
    navigateAfterSave(links.train(id));
  };
}
