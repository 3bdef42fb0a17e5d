import { ErrorDetail } from '@slipway/backstage-plugin-releases-common';
import { ApiError } from '../../platform';

/** Says that something in a calendar file cannot be kept, and why. @internal */
export class IcsRefusal extends Error {
  readonly detail: ErrorDetail;

  /** @param field - the property, as RFC 5545 writes its name */
  constructor(field: string, code: string, message: string) {
    super(message);
    this.detail = { field, code, message };
  }
}

/** What a reading gives, or what it refuses. @internal */
export function readOrRefusal<T>(
  read: () => T,
): { value: T } | { refusal: ErrorDetail } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof IcsRefusal) {
      return { refusal: error.detail };
    }
    throw error;
  }
}

/** @throws an {@link ApiError} of status 400 for what a file refuses as a whole @internal */
export async function refusedAsInput<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof IcsRefusal ? ApiError.input([error.detail]) : error;
  }
}
