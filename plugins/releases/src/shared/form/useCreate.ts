import {
  ErrorDetail,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation } from '@tanstack/react-query';
import { useIdempotencyKeys } from './useIdempotencyKeys';

/** Makes something of what a form has; a retry of the same makes it once. */
export function useCreate<Wanted, Made>(options: {
  create: (wanted: Wanted, write: { idempotencyKey: string }) => Promise<Made>;
  onSaved: (made: Made) => void;
  /** Shows at their fields what the server finds wrong. */
  refuse: (details: readonly ErrorDetail[]) => void;
}) {
  const keyOf = useIdempotencyKeys();
  return useMutation({
    mutationFn: (wanted: Wanted) =>
      options.create(wanted, { idempotencyKey: keyOf(wanted) }),
    onSuccess: options.onSaved,
    onError: error => {
      if (error instanceof ReleasesApiError) {
        options.refuse(error.details);
      }
    },
  });
}
