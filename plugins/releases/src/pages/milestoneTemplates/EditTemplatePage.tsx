import { useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { ReleasesApiError } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { EditTemplateForm } from '../../schedule/milestoneTemplates';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { LoadError, LoadingRows, NotFound } from '../../shared/feedback';
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
  if (data) {
    return (
      <>
        <PageHead name={data.name} part={t('entity.edit')} />
        <EditTemplateForm key={data.id} template={data} />
      </>
    );
  }
  if (error instanceof ReleasesApiError && error.status === 404) {
    return (
      <NotFound
        title={t('templates.notFound')}
        description={t('templates.notFoundHint')}
      />
    );
  }
  return (
    <Container py="4">
      {error ? (
        <LoadError
          what={t('templates.whatOne')}
          error={error}
          onRetry={() => refetch()}
        />
      ) : (
        <LoadingRows rows={3} height={64} />
      )}
    </Container>
  );
}
