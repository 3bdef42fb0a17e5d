import { Container } from '@backstage/ui';
import { ReleasesApiError } from '@slipway/backstage-plugin-releases-common';
import { LoadError } from './LoadError';
import { LoadingRows } from './LoadingRows';
import { NotFound } from './NotFound';

/** How the read of a record stands. */
export interface Reading {
  error: Error | null;
  onRetry: () => void;
}

/** What stands for a record that is not there: not yet, not now, or not at all. */
export function RecordLoad(
  props: Reading & {
    /** For example "The release". */
    what: string;
    notFound: { title: string; description: string };
    rows?: number;
  },
) {
  const { error, onRetry, what, notFound, rows = 4 } = props;
  if (error instanceof ReleasesApiError && error.status === 404) {
    return <NotFound {...notFound} />;
  }
  return (
    <Container py="4">
      {error ? (
        <LoadError what={what} error={error} onRetry={onRetry} />
      ) : (
        <LoadingRows rows={rows} height={64} />
      )}
    </Container>
  );
}
