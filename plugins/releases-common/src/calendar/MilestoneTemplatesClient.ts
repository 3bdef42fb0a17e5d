import {
  EndpointClient,
  ReleasesRequestOptions,
  ReleasesWriteOptions,
} from '../http/EndpointClient';
import { LedgerPage } from '../ledger/ledger';
import { Release } from '../release/release';
import {
  MilestoneTemplate,
  MilestoneTemplateChangeInput,
  MilestoneTemplateList,
  MilestoneTemplateListQueryInput,
  NewMilestoneTemplateInput,
} from './milestoneTemplate';

/**
 * Milestone templates, over HTTP.
 *
 * @public
 */
export class MilestoneTemplatesClient {
  readonly #endpoints: EndpointClient;

  constructor(endpoints: EndpointClient) {
    this.#endpoints = endpoints;
  }

  list(
    query: MilestoneTemplateListQueryInput = {},
    options?: ReleasesRequestOptions,
  ): Promise<MilestoneTemplateList> {
    return this.#endpoints.call('listMilestoneTemplates', { query, options });
  }

  get(
    id: string,
    query: { archived?: boolean } = {},
    options?: ReleasesRequestOptions,
  ): Promise<MilestoneTemplate> {
    return this.#endpoints.call('getMilestoneTemplate', {
      params: { id },
      query,
      options,
    });
  }

  create(
    template: NewMilestoneTemplateInput,
    options?: ReleasesWriteOptions,
  ): Promise<MilestoneTemplate> {
    return this.#endpoints.call('createMilestoneTemplate', {
      body: template,
      options,
    });
  }

  update(
    id: string,
    change: MilestoneTemplateChangeInput,
    options: ReleasesWriteOptions & { revision: number },
  ): Promise<MilestoneTemplate> {
    return this.#endpoints.call('updateMilestoneTemplate', {
      params: { id },
      body: change,
      options,
    });
  }

  archive(
    id: string,
    options?: ReleasesWriteOptions,
  ): Promise<MilestoneTemplate> {
    return this.#endpoints.call('archiveMilestoneTemplate', {
      params: { id },
      options,
    });
  }

  restore(
    id: string,
    options?: ReleasesWriteOptions,
  ): Promise<MilestoneTemplate> {
    return this.#endpoints.call('restoreMilestoneTemplate', {
      params: { id },
      options,
    });
  }

  ledger(
    id: string,
    query: { limit?: number; cursor?: string } = {},
    options?: ReleasesRequestOptions,
  ): Promise<LedgerPage> {
    return this.#endpoints.call('getMilestoneTemplateLedger', {
      params: { id },
      query,
      options,
    });
  }

  /** Dates the milestones of a release by a template. */
  apply(
    releaseId: string,
    templateId: string,
    options?: ReleasesWriteOptions,
  ): Promise<Release> {
    return this.#endpoints.call('applyMilestoneTemplate', {
      params: { id: releaseId },
      body: { templateId },
      options,
    });
  }
}

/** What a {@link MilestoneTemplatesClient} can do, for stand-ins. @public */
export type MilestoneTemplatesApi = Pick<
  MilestoneTemplatesClient,
  keyof MilestoneTemplatesClient
>;
