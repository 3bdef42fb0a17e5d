import { EndpointClient, ReleasesRequestOptions } from '../http/EndpointClient';
import { Move, PlanCommit, SlotList, SlotQueryInput, WhatIf } from './plan';

/**
 * Free times, and moving several releases at once, over HTTP.
 *
 * @public
 */
export class PlansClient {
  readonly #endpoints: EndpointClient;

  constructor(endpoints: EndpointClient) {
    this.#endpoints = endpoints;
  }

  /** Times that a release could take. */
  slots(
    releaseId: string,
    query: SlotQueryInput = {},
    options?: ReleasesRequestOptions,
  ): Promise<SlotList> {
    return this.#endpoints.call('findSlots', {
      params: { id: releaseId },
      query,
      options,
    });
  }

  /** What some moves would change; no release is changed. */
  whatIf(moves: Move[], options?: ReleasesRequestOptions): Promise<WhatIf> {
    return this.#endpoints.call('previewPlan', { body: { moves }, options });
  }

  /** Makes the moves of a preview: all of them or none. */
  commit(
    planId: string,
    options?: ReleasesRequestOptions,
  ): Promise<PlanCommit> {
    return this.#endpoints.call('commitPlan', {
      params: { id: planId },
      options,
    });
  }
}

/** What a {@link PlansClient} can do, for stand-ins. @public */
export type PlansApi = Pick<PlansClient, keyof PlansClient>;
