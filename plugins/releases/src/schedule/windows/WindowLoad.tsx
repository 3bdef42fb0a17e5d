import { Container } from '@backstage/ui';
import { ReleasesApiError } from '@slipway/backstage-plugin-releases-common';
import { LoadError, LoadingRows, NotFound } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** A window that is loading, is not there, or could not be loaded. */
export function WindowLoad(props: {
  error: Error | null;
  onRetry: () => void;
}) {
  const { error } = props;
  const { t } = useReleasesTranslation();
  if (error instanceof ReleasesApiError && error.status === 404) {
    return (
      <NotFound
        title={t('windows.notFound')}
        description={t('windows.notFoundHint')}
      />
    );
  }
  return (
    <Container py="4">
      {error ? (
        <LoadError
          what={t('windows.whatOne')}
          error={error}
          onRetry={props.onRetry}
        />
      ) : (
        <LoadingRows rows={4} height={64} />
      )}
    </Container>
  );
}
