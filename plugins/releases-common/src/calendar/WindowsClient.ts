import {
  EndpointClient,
  ReleasesRequestOptions,
  ReleasesWriteOptions,
} from '../http/EndpointClient';
import { LedgerPage } from '../ledger/ledger';
import { Decision, DecisionQuery, Decisions } from './decision';
import {
  NewWindowInput,
  Window,
  WindowChangeInput,
  WindowList,
  WindowListQueryInput,
  WindowPreview,
} from './window';
import { WindowImportInput, WindowImportResult } from './windowImport';

/**
 * Freezes, allow windows and what they decide, over HTTP.
 *
 * @public
 */
export class WindowsClient {
  readonly #endpoints: EndpointClient;

  constructor(endpoints: EndpointClient) {
    this.#endpoints = endpoints;
  }

  list(
    query: WindowListQueryInput = {},
    options?: ReleasesRequestOptions,
  ): Promise<WindowList> {
    return this.#endpoints.call('listWindows', { query, options });
  }

  get(
    id: string,
    query: { archived?: boolean } = {},
    options?: ReleasesRequestOptions,
  ): Promise<Window> {
    return this.#endpoints.call('getWindow', {
      params: { id },
      query,
      options,
    });
  }

  create(
    window: NewWindowInput,
    options?: ReleasesWriteOptions,
  ): Promise<Window> {
    return this.#endpoints.call('createWindow', { body: window, options });
  }

  /** What a window would mean; throws with details where it is invalid. */
  preview(
    window: NewWindowInput,
    options?: ReleasesRequestOptions,
  ): Promise<WindowPreview> {
    return this.#endpoints.call('previewWindow', { body: window, options });
  }

  update(
    id: string,
    change: WindowChangeInput,
    options: ReleasesWriteOptions & { revision: number },
  ): Promise<Window> {
    return this.#endpoints.call('updateWindow', {
      params: { id },
      body: change,
      options,
    });
  }

  archive(id: string, options?: ReleasesWriteOptions): Promise<Window> {
    return this.#endpoints.call('archiveWindow', { params: { id }, options });
  }

  restore(id: string, options?: ReleasesWriteOptions): Promise<Window> {
    return this.#endpoints.call('restoreWindow', { params: { id }, options });
  }

  import(
    calendar: WindowImportInput,
    options?: ReleasesWriteOptions,
  ): Promise<WindowImportResult> {
    return this.#endpoints.call('importWindows', { body: calendar, options });
  }

  ledger(
    id: string,
    query: { limit?: number; cursor?: string } = {},
    options?: ReleasesRequestOptions,
  ): Promise<LedgerPage> {
    return this.#endpoints.call('getWindowLedger', {
      params: { id },
      query,
      options,
    });
  }

  decide(
    query: DecisionQuery,
    options?: ReleasesRequestOptions,
  ): Promise<Decision> {
    return this.#endpoints.call('decideWindow', { query, options });
  }

  /** Answers in the order of the questions. */
  decideAll(
    queries: DecisionQuery[],
    options?: ReleasesRequestOptions,
  ): Promise<Decisions> {
    return this.#endpoints.call('decideWindows', {
      body: { queries },
      options,
    });
  }
}

/** What a {@link WindowsClient} can do, for stand-ins. @public */
export type WindowsApi = Pick<WindowsClient, keyof WindowsClient>;
