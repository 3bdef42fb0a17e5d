import { useApi } from '@backstage/frontend-plugin-api';
import { Release } from '@slipway/backstage-plugin-releases-common';
import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useArchive, useNotify } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

const PAGE = 50;

export function useTemplateList() {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.milestoneTemplates(),
    queryFn: ({ pageParam, signal }) =>
      api.listMilestoneTemplates(
        { limit: PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

/** Archives templates; that can be taken back at once. */
export function useArchiveTemplate() {
  const api = useApi(releasesApiRef);
  const { t } = useReleasesTranslation();
  return useArchive({
    api: {
      archive: api.archiveMilestoneTemplate,
      restore: api.restoreMilestoneTemplate,
    },
    keyOf: queryKeys.milestoneTemplate,
    words: {
      archived: name => t('templates.archived', { name }),
      restored: name => t('templates.restored', { name }),
      notDone: t('templates.notDone'),
    },
  }).archive;
}

/** Makes a template of the milestones of a release. */
export function useMakeTemplate(release: Release) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  return useMutation({
    mutationFn: (name: string) =>
      api.createMilestoneTemplate({ name, fromReleaseId: release.id }),
    onSuccess: ({ name, warnings = [] }) => {
      notify({
        title: t('templates.saved', { name }),
        description: warnings.map(({ message }) => message).join(' '),
        status: warnings.length > 0 ? 'warning' : 'success',
      });
      return queryClient.invalidateQueries();
    },
  });
}

/** Dates the milestones of a release by a template. */
export function useApplyTemplate(release: Release) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  return useMutation({
    mutationFn: (templateId: string) =>
      api.applyMilestoneTemplate(
        release.id,
        { templateId },
        {
          revision: release.revision,
        },
      ),
    onSuccess: changed => {
      const { name, warnings = [] } = changed;
      queryClient.setQueryData(queryKeys.release(changed.id), changed);
      notify({
        title: t('templates.applied', { name }),
        description: warnings.map(({ message }) => message).join(' '),
        status: warnings.length > 0 ? 'warning' : 'success',
      });
      return queryClient.invalidateQueries();
    },
  });
}
