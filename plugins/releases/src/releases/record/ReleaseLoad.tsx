import { Container } from '@backstage/ui';
import { ReleasesApiError } from '@slipway/backstage-plugin-releases-common';
import { LoadError, LoadingRows, NotFound } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** What stands for a release that is not there: not yet, not now, or not at all. */
export function ReleaseLoad(props: {
  error: Error | null;
  onRetry: () => void;
}) {
  const { error, onRetry } = props;
  const { t } = useReleasesTranslation();
  if (error instanceof ReleasesApiError && error.status === 404) {
    return (
      <NotFound
        title={t('release.notFound')}
        description={t('release.notFoundHint')}
      />
    );
  }
  return (
    <Container py="4">
      {error ? (
        <LoadError what={t('release.what')} error={error} onRetry={onRetry} />
      ) : (
        <LoadingRows rows={5} height={64} />
      )}
    </Container>
  );
}
