import { LedgerEntry } from '../ledger/ledger';
import { Release } from '../release/release';
import { BatchResult, ErrorDetail } from '../release/releaseQueries';
import { errorBodySchema } from './errorBody';

/**
 * What the releases API refused, with its own words.
 *
 * @public
 */
export class ReleasesApiError extends Error {
  /** The HTTP status. */
  readonly status: number;
  /** What is wrong, field by field. */
  readonly details: ErrorDetail[];
  /** With status 409: the release as it stands now. */
  readonly current?: Release;
  /** With status 409: what changed since the revision that was sent. */
  readonly changes?: LedgerEntry[];
  /** With a refused batch: the result of each row. */
  readonly result?: BatchResult;

  private constructor(options: {
    name: string;
    message: string;
    status: number;
    details?: ErrorDetail[];
    current?: Release;
    changes?: LedgerEntry[];
    result?: BatchResult;
  }) {
    super(options.message);
    this.name = options.name;
    this.status = options.status;
    this.details = options.details ?? [];
    this.current = options.current;
    this.changes = options.changes;
    this.result = options.result;
  }

  static async fromResponse(response: Response): Promise<ReleasesApiError> {
    const body = await response.text();
    const parsed = errorBodySchema.safeParse(parseJson(body));
    if (!parsed.success) {
      return new ReleasesApiError({
        name: 'ResponseError',
        message: `The releases API answered ${response.status} ${response.statusText}`,
        status: response.status,
      });
    }
    const { error } = parsed.data;
    return new ReleasesApiError({
      name: error.name,
      message: error.message,
      status: response.status,
      details: error.details,
      current: error.current as Release | undefined,
      changes: error.changes as LedgerEntry[] | undefined,
      result: error.result as BatchResult | undefined,
    });
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
