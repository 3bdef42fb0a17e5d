import { Container } from '@backstage/ui';
import { ReleasesApiError } from '@slipway/backstage-plugin-releases-common';
import { LoadError, LoadingRows, NotFound } from '../../shared/feedback';
import { usePoliciesTranslation } from '../../shared/translation';

/** A policy that is loading, is not there, or could not be loaded. */
export function PolicyLoad(props: {
  error: Error | null;
  onRetry: () => void;
}) {
  const { error } = props;
  const { t } = usePoliciesTranslation();
  if (error instanceof ReleasesApiError && error.status === 404) {
    return (
      <NotFound
        title={t('policies.notFound')}
        description={t('policies.notFoundHint')}
      />
    );
  }
  return (
    <Container py="4">
      {error ? (
        <LoadError
          what={t('policies.whatOne')}
          error={error}
          onRetry={props.onRetry}
        />
      ) : (
        <LoadingRows rows={4} height={64} />
      )}
    </Container>
  );
}
