import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  MilestoneTemplate,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { queryKeys } from '../api/queryKeys';
import { releasesApiRef } from '../api/releasesApiRef';
import { useNotify } from '../feedback/useNotify';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';

const PAGE = 50;

export function useTemplateList() {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: ['milestoneTemplates'] as const,
    queryFn: ({ pageParam, signal }) =>
      api.milestoneTemplates.list(
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
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  const refused = (error: Error) => {
    notify({
      title: t('templates.notDone'),
      description: error.message,
      status: 'warning',
    });
    return queryClient.invalidateQueries();
  };
  const restore = useMutation({
    mutationFn: ({ id, revision }: MilestoneTemplate) =>
      api.milestoneTemplates.restore(id, { revision }),
    onSuccess: ({ name }) => {
      notify({ title: t('templates.restored', { name }) });
      return queryClient.invalidateQueries();
    },
    onError: refused,
  });
  return useMutation({
    mutationFn: ({ id, revision }: MilestoneTemplate) =>
      api.milestoneTemplates.archive(id, { revision }),
    onSuccess: archived => {
      const notice = notify({
        title: t('templates.archived', { name: archived.name }),
        description: (
          <Button
            size="small"
            variant="secondary"
            onPress={() => {
              notice.close();
              restore.mutate(archived);
            }}
          >
            {t('feedback.undo')}
          </Button>
        ),
      });
      return queryClient.invalidateQueries();
    },
    onError: refused,
  });
}

/** Makes a template of the milestones of a release. */
export function useMakeTemplate(release: Release) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  return useMutation({
    mutationFn: (name: string) =>
      api.milestoneTemplates.create({ name, fromReleaseId: release.id }),
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
      api.milestoneTemplates.apply(release.id, templateId, {
        revision: release.revision,
      }),
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
