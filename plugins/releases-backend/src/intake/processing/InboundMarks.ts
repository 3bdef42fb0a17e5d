import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import { InboundEventsStore } from '../record/InboundEventsStore';
import { keysOfRelease, waitKeys } from '../record/waitKeys';

/** @internal */
export interface InboundMarksOptions {
  store: Pick<InboundEventsStore, 'mark'>;
  dependencies: Pick<DependenciesService, 'projectsOfEntities'>;
  now?: () => Date;
}

/**
 * Has unmatched events looked at again when what they wait for is written, in
 * the transaction of the change.
 *
 * @internal
 */
export class InboundMarks {
  readonly #options: InboundMarksOptions;
  readonly #now: () => Date;

  constructor(options: InboundMarksOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async releasesWritten(
    tx: Knex.Transaction,
    releases: readonly Release[],
  ): Promise<void> {
    await this.#options.store.mark(
      tx,
      [...new Set(releases.flatMap(keysOfRelease))],
      this.#now(),
    );
  }

  /** Entities of the catalog came, went or changed. */
  async entitiesWritten(
    tx: Knex.Transaction,
    refs: readonly string[],
  ): Promise<void> {
    const projects = await this.#options.dependencies.projectsOfEntities(
      tx,
      refs,
    );
    await this.#options.store.mark(
      tx,
      [...new Set(projects.map(waitKeys.project))],
      this.#now(),
    );
  }
}
