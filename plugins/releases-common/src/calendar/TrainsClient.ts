import {
  EndpointClient,
  ReleasesRequestOptions,
  ReleasesWriteOptions,
} from '../http/EndpointClient';
import { LedgerPage } from '../ledger/ledger';
import { Boarding, BoardingRequest } from './trains/boarding';
import { DepartureList, DepartureListQueryInput } from './trains/departure';
import { Train } from './trains/train';
import { NewTrainInput, TrainChangeInput } from './trains/trainInput';
import { TrainPlan, TrainPlanQuery } from './trains/trainPlan';
import { TrainList, TrainListQueryInput } from './trains/trainQueries';

/**
 * Trains and who is aboard, over HTTP.
 *
 * @public
 */
export class TrainsClient {
  readonly #endpoints: EndpointClient;

  constructor(endpoints: EndpointClient) {
    this.#endpoints = endpoints;
  }

  list(
    query: TrainListQueryInput = {},
    options?: ReleasesRequestOptions,
  ): Promise<TrainList> {
    return this.#endpoints.call('listTrains', { query, options });
  }

  get(
    id: string,
    query: { archived?: boolean } = {},
    options?: ReleasesRequestOptions,
  ): Promise<Train> {
    return this.#endpoints.call('getTrain', { params: { id }, query, options });
  }

  create(train: NewTrainInput, options?: ReleasesWriteOptions): Promise<Train> {
    return this.#endpoints.call('createTrain', { body: train, options });
  }

  update(
    id: string,
    change: TrainChangeInput,
    options: ReleasesWriteOptions & { revision: number },
  ): Promise<Train> {
    return this.#endpoints.call('updateTrain', {
      params: { id },
      body: change,
      options,
    });
  }

  archive(id: string, options?: ReleasesWriteOptions): Promise<Train> {
    return this.#endpoints.call('archiveTrain', { params: { id }, options });
  }

  restore(id: string, options?: ReleasesWriteOptions): Promise<Train> {
    return this.#endpoints.call('restoreTrain', { params: { id }, options });
  }

  ledger(
    id: string,
    query: { limit?: number; cursor?: string } = {},
    options?: ReleasesRequestOptions,
  ): Promise<LedgerPage> {
    return this.#endpoints.call('getTrainLedger', {
      params: { id },
      query,
      options,
    });
  }

  departures(
    id: string,
    query: DepartureListQueryInput = {},
    options?: ReleasesRequestOptions,
  ): Promise<DepartureList> {
    return this.#endpoints.call('listDepartures', {
      params: { id },
      query,
      options,
    });
  }

  plan(
    id: string,
    query: TrainPlanQuery = {},
    options?: ReleasesRequestOptions,
  ): Promise<TrainPlan> {
    return this.#endpoints.call('getTrainPlan', {
      params: { id },
      query,
      options,
    });
  }

  /** All of the releases, and those that ship with them, or none. */
  board(
    id: string,
    boarding: BoardingRequest,
    options?: ReleasesWriteOptions,
  ): Promise<Boarding> {
    return this.#endpoints.call('boardTrain', {
      params: { id },
      body: boarding,
      options,
    });
  }

  /** Takes a release off, and those that ship with it. */
  leave(
    id: string,
    releaseId: string,
    options?: ReleasesRequestOptions,
  ): Promise<Boarding> {
    return this.#endpoints.call('leaveTrain', {
      params: { id, releaseId },
      options,
    });
  }
}

/** What a {@link TrainsClient} can do, for stand-ins. @public */
export type TrainsApi = Pick<TrainsClient, keyof TrainsClient>;
