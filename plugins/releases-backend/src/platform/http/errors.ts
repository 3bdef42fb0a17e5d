import {
  BatchResult,
  ErrorDetail,
  LedgerEntry,
} from '@slipway/backstage-plugin-releases-common';

interface ApiErrorOptions {
  name: string;
  statusCode: number;
  message: string;
  details?: ErrorDetail[];
  current?: object;
  changes?: LedgerEntry[];
  result?: BatchResult;
}

/**
 * A refusal with its HTTP status and what a person can do about it. The root
 * HTTP router writes its own fields into the body of the error.
 *
 * @internal
 */
export class ApiError extends Error {
  readonly statusCode: number;
  readonly details?: ErrorDetail[];
  readonly current?: object;
  readonly changes?: LedgerEntry[];
  readonly result?: BatchResult;

  private constructor(options: ApiErrorOptions) {
    super(options.message);
    this.name = options.name;
    this.statusCode = options.statusCode;
    this.details = options.details;
    this.current = options.current;
    this.changes = options.changes;
    this.result = options.result;
  }

  /** 400: what was sent is wrong, field by field. */
  static input(details: ErrorDetail[], result?: BatchResult) {
    const fields = new Set(details.map(detail => detail.field)).size;
    const need =
      fields === 1
        ? '1 field needs a change'
        : `${fields} fields need a change`;
    return new ApiError({
      name: 'InputError',
      statusCode: 400,
      message: `No changes were made: ${need}. ${
        details[0]?.message ?? ''
      }`.trim(),
      details,
      result,
    });
  }

  /** 401: nothing says who sends it. */
  static notAuthenticated(message: string) {
    return new ApiError({
      name: 'AuthenticationError',
      statusCode: 401,
      message,
    });
  }

  /** 403 */
  static notAllowed(message: string, details?: ErrorDetail[]) {
    return new ApiError({
      name: 'NotAllowedError',
      statusCode: 403,
      message,
      details,
    });
  }

  /** 404: not there, or not readable. */
  static notFound(message: string) {
    return new ApiError({ name: 'NotFoundError', statusCode: 404, message });
  }

  /** 409: it changed since, or its state does not allow this. */
  static conflict(
    message: string,
    about: Pick<ApiErrorOptions, 'details' | 'current' | 'changes'> = {},
  ) {
    return new ApiError({
      name: 'ConflictError',
      statusCode: 409,
      message,
      ...about,
    });
  }

  /** 413 */
  static tooLarge(message: string) {
    return new ApiError({
      name: 'PayloadTooLargeError',
      statusCode: 413,
      message,
    });
  }

  /** 415: the body is not what is read here. */
  static unsupportedMediaType(message: string) {
    return new ApiError({
      name: 'UnsupportedMediaTypeError',
      statusCode: 415,
      message,
      details: [
        { field: 'Content-Type', code: 'unsupported_media_type', message },
      ],
    });
  }

  /** 422: a rule refuses it, with the reasons. */
  static refused(message: string, details: ErrorDetail[]) {
    return new ApiError({
      name: 'RefusedError',
      statusCode: 422,
      message,
      details,
    });
  }

  /** 428: `If-Match` is missing. */
  static preconditionRequired() {
    return new ApiError({
      name: 'PreconditionRequiredError',
      statusCode: 428,
      message:
        'Send If-Match with the revision that this change is based on, in quotes, for example If-Match: "14". The revision is the ETag of the release.',
      details: [
        {
          field: 'If-Match',
          code: 'if_match_missing',
          message: 'Send the revision of the release that you read.',
        },
      ],
    });
  }

  /** What Backstage itself refuses, in its own words. */
  static framework({ name, message }: Error, statusCode: number) {
    return new ApiError({ name, statusCode, message });
  }

  /** 500: a mistake of ours, of which only the log tells. */
  static internal(reference: string) {
    return new ApiError({
      name: 'InternalError',
      statusCode: 500,
      message: `Something went wrong here. Try again; where it happens again, tell who runs the portal the reference ${reference}, under which the log has more.`,
    });
  }

  /** 503: a part is away. */
  static unavailable(part: string, message: string) {
    return new ApiError({
      name: 'ServiceUnavailableError',
      statusCode: 503,
      message,
      details: [{ field: part, code: `${part}_unavailable`, message }],
    });
  }
}
