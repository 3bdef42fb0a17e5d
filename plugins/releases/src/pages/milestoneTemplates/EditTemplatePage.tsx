import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { EditTemplateForm } from '../../schedule/milestoneTemplates';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { RecordLoad } from '../../shared/feedback';
import { PageHead } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';

/** Changes a milestone template. */
export function EditTemplatePage() {
  const { id = '' } = useParams();
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.milestoneTemplate(id),
    queryFn: ({ signal }) =>
      api.getMilestoneTemplate(id, { archived: true }, { signal }),
  });
  if (!data) {
    return (
      <RecordLoad
        error={error}
        onRetry={() => refetch()}
        what={t('templates.whatOne')}
        notFound={{
          title: t('templates.notFound'),
          description: t('templates.notFoundHint'),
        }}
        rows={3}
      />
    );
  }
  return (
    <>
      <PageHead name={data.name} part={t('entity.edit')} />
      <EditTemplateForm key={data.id} template={data} />
    </>
  );
}
