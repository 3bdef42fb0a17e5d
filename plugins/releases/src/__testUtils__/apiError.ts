import {
  ErrorDetail,
  LedgerEntry,
  Release,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';

/** What the API throws when it refuses. */
export function apiError(
  statusCode: number,
  message: string,
  more: {
    details?: ErrorDetail[];
    current?: Release;
    changes?: LedgerEntry[];
  } = {},
): Promise<ReleasesApiError> {
  return ReleasesApiError.fromResponse({
    status: statusCode,
    statusText: '',
    text: async () =>
      JSON.stringify({
        error: { name: 'Error', message, ...more },
        response: { statusCode },
      }),
  } as Response);
}
