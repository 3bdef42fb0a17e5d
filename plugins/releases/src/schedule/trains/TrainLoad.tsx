import { Container } from '@backstage/ui';
import { ReleasesApiError } from '@slipway/backstage-plugin-releases-common';
import { LoadError, LoadingRows, NotFound } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** A train that is loading, is not there, or could not be loaded. */
export function TrainLoad(props: { error: Error | null; onRetry: () => void }) {
  const { error } = props;
  const { t } = useReleasesTranslation();
  if (error instanceof ReleasesApiError && error.status === 404) {
    return (
      <NotFound
        title={t('trains.notFound')}
        description={t('trains.notFoundHint')}
      />
    );
  }
  return (
    <Container py="4">
      {error ? (
        <LoadError
          what={t('trains.whatOne')}
          error={error}
          onRetry={props.onRetry}
        />
      ) : (
        <LoadingRows rows={4} height={64} />
      )}
    </Container>
  );
}
