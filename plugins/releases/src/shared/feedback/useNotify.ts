import {
  alertApiRef,
  toastApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';

const SHOWN_FOR_MS = 8000;

export interface Notice {
  title: string;
  description?: React.ReactNode;
  status?: 'success' | 'info' | 'warning';
}

/**
 * Tells what was done. The old frontend system has alerts in place of toasts:
 * they show the title alone.
 */
export function useNotify(): (notice: Notice) => { close(): void } {
  const apis = useApiHolder();
  return useCallback(
    notice => {
      const toastApi = apis.get(toastApiRef);
      if (toastApi) {
        return toastApi.post({
          status: 'success',
          timeout: SHOWN_FOR_MS,
          ...notice,
        });
      }
      apis.get(alertApiRef)?.post({
        message: notice.title,
        severity: notice.status ?? 'success',
        display: 'transient',
      });
      return { close: () => undefined };
    },
    [apis],
  );
}
