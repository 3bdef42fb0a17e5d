import { Train } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from '../../feedback/useNotify';
import { useGoOn } from '../../form/useGoOn';
import { useReleasesLinks } from '../../links/ReleasesLinks';
import { useReleasesTranslation } from '../../translation/useReleasesTranslation';
import { trainKeys } from '../trainKeys';

/** Tells that a train was saved, what the server adds, and goes to its page. */
export function useTrainSaved(): (train: Train) => void {
  const notify = useNotify();
  const goOn = useGoOn();
  const links = useReleasesLinks();
  const queryClient = useQueryClient();
  const { t } = useReleasesTranslation();
  return train => {
    const { id, name, warnings = [] } = train;
    queryClient.setQueryData(trainKeys.one(id), train);
    queryClient.invalidateQueries();
    notify({
      title: t('trains.done.saved', { name }),
      description: warnings.map(({ message }) => message).join(' '),
      status: warnings.length > 0 ? 'warning' : 'success',
    });
    goOn(links.train(id));
  };
}
