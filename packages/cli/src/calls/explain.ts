import { ReleasesApiError } from '@slipway/backstage-plugin-releases-common';
import { CliError } from './CliError';
import { EXIT, ExitCode } from './exitCodes';
import { isNoAnswer } from './retryingFetch';

/** Why it did not work, and what to do. */
export interface Explanation {
  exitCode: ExitCode;
  lines: string[];
  /** For programs. */
  details?: ReleasesApiError['details'];
}

function ofApi({ status, message, details }: ReleasesApiError): Explanation {
  const lines = [
    message,
    ...details.map(detail => detail.message).filter(text => text !== message),
  ];
  switch (status) {
    case 400:
      return { exitCode: EXIT.usage, lines, details };
    case 401:
      return {
        exitCode: EXIT.failed,
        lines: [
          ...lines,
          'The portal does not accept SLIPWAY_TOKEN. Put a Backstage token into it that has not expired.',
        ],
      };
    case 403:
      return {
        exitCode: EXIT.failed,
        lines: [
          ...lines,
          'The owner of SLIPWAY_TOKEN lacks the permission. Ask a portal admin for it.',
        ],
        details,
      };
    case 422:
      return { exitCode: EXIT.refused, lines, details };
    default:
      return { exitCode: EXIT.failed, lines, details };
  }
}

/** @param url - of the portal, where it is known */
export function explain(error: unknown, url?: string): Explanation {
  if (error instanceof ReleasesApiError) {
    return ofApi(error);
  }
  if (error instanceof CliError) {
    return { exitCode: error.exitCode, lines: [error.message] };
  }
  if (isNoAnswer(error)) {
    const why =
      error.cause instanceof Error
        ? error.cause.message || String(error.cause)
        : error.message;
    return {
      exitCode: EXIT.failed,
      lines: [
        `The portal${url ? ` at ${url}` : ''} does not answer (${why}).`,
        'Check SLIPWAY_URL and whether the portal runs, or try for longer with --timeout.',
      ],
    };
  }
  return {
    exitCode: EXIT.failed,
    lines: [error instanceof Error ? error.message : String(error)],
  };
}
