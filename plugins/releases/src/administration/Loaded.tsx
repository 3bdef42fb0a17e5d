import { ReactNode } from 'react';
import { LoadError, LoadingRows } from '../shared/feedback';

/** What was asked, as far as it is there. */
interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** Shows an answer, or that it is on its way, or why it is not there. */
export function Loaded<T>(props: {
  what: string;
  of: Asked<T>;
  children: (data: T) => ReactNode;
}) {
  const { data, error, refetch } = props.of;
  if (data !== undefined) {
    return <>{props.children(data)}</>;
  }
  return error ? (
    <LoadError what={props.what} error={error} onRetry={() => refetch()} />
  ) : (
    <LoadingRows rows={3} height={32} />
  );
}
