import {
  ErrorDetail,
  NewWindow,
  newWindowSchema,
  readWith,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useEffect, useMemo } from 'react';
import { useSettled } from '../../shared/time';
import { useWindowPreview } from '../windows';

/**
 * What a window would mean, asked once typing pauses. What the server finds
 * wrong goes to the fields.
 */
export function usePreviewWhileTyping(
  window: NewWindow | undefined,
  onRefused: (details: readonly ErrorDetail[]) => void,
) {
  const wanted = window && JSON.stringify(window);
  const settled = useSettled(wanted);
  const asked = useMemo(() => {
    const read = settled && readWith(newWindowSchema, JSON.parse(settled));
    return read && 'value' in read ? read.value : undefined;
  }, [settled]);
  const { data, error, isFetching, refetch } = useWindowPreview(asked);
  const isRefused = error instanceof ReleasesApiError && error.status === 400;

  useEffect(() => {
    if (error instanceof ReleasesApiError && error.status === 400) {
      onRefused(error.details);
    }
  }, [error, onRefused]);

  return {
    preview: asked && data,
    error: isRefused ? undefined : error ?? undefined,
    isRefused,
    isChecking: wanted !== undefined && (isFetching || wanted !== settled),
    retry: () => refetch(),
  };
}
