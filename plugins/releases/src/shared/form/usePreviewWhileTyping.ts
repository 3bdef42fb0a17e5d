import {
  ErrorDetail,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSettled } from '../time';

/** What something would mean, as far as it is known. */
export interface PreviewWhileTyping<Preview> {
  preview: Preview | undefined;
  /** Why it could not be asked. */
  error: Error | undefined;
  /** Whether the server found something wrong with it. */
  isRefused: boolean;
  isChecking: boolean;
  retry: () => void;
}

/**
 * What something would mean, asked once typing pauses. What the server finds
 * wrong goes to the fields.
 *
 * @param wanted - JSON; undefined while it is not complete
 * @param usePreview - asks the server; nothing while there is nothing to ask
 */
export function usePreviewWhileTyping<Wanted, Preview>(
  wanted: Wanted | undefined,
  usePreview: (asked: Wanted | undefined) => UseQueryResult<Preview>,
  onRefused: (details: readonly ErrorDetail[]) => void,
): PreviewWhileTyping<Preview> {
  const typed = wanted && JSON.stringify(wanted);
  const settled = useSettled(typed);
  const asked = useMemo<Wanted | undefined>(
    () => settled && JSON.parse(settled),
    [settled],
  );
  const { data, error, isFetching, refetch } = usePreview(asked);
  const isRefused = error instanceof ReleasesApiError && error.status === 400;

  useEffect(() => {
    if (error instanceof ReleasesApiError && error.status === 400) {
      onRefused(error.details);
    }
  }, [error, onRefused]);

  return {
    preview: asked === undefined ? undefined : data,
    error: isRefused ? undefined : error ?? undefined,
    isRefused,
    isChecking: typed !== undefined && (isFetching || typed !== settled),
    retry: () => refetch(),
  };
}
