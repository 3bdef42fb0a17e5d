import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  LedgerAction,
  Release,
} from '@slipway/backstage-plugin-releases-common';

/** The channel that open pages listen on. @internal */
export const RELEASES_CHANNEL = 'releases';

/** The topic of the event bus that changes of releases are told on. @public */
export const RELEASE_CHANGED_TOPIC = 'releases.release-changed';

const NAMED_AT_MOST = 100;

/**
 * What changed. `before` has the releases as they were, those that are new
 * left out.
 *
 * @internal
 */
export type NoticedChange =
  | {
      kind: 'releases';
      releases: readonly Release[];
      before: readonly Release[];
    }
  | { kind: 'windows' | 'dependencies' };

/**
 * Tells open pages and other plugins of a change, after it was committed. The
 * change stands although nobody could be told.
 *
 * @internal
 */
export class ReleaseNotifier {
  readonly #signals: SignalsService;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #listeners: ((change: NoticedChange) => void)[] = [];

  constructor(options: {
    signals: SignalsService;
    events: EventsService;
    logger: LoggerService;
  }) {
    this.#signals = options.signals;
    this.#events = options.events;
    this.#logger = options.logger;
  }

  /** Has a part of the plugin told of every change; it must not fail. */
  listen(listener: (change: NoticedChange) => void): void {
    this.#listeners.push(listener);
  }

  releasesChanged(
    action: LedgerAction,
    releases: readonly Release[],
    before: readonly Release[] = [],
  ): void {
    this.#notice({ kind: 'releases', releases, before });
    const releaseIds =
      releases.length <= NAMED_AT_MOST
        ? releases.map(release => release.id)
        : undefined;
    this.#tell(
      this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: RELEASES_CHANNEL,
        message: { kind: 'releases', ...(releaseIds ? { releaseIds } : {}) },
      }),
    );
    this.#tell(
      this.#events.publish({
        topic: RELEASE_CHANGED_TOPIC,
        eventPayload: {
          action,
          releases: releases.map(({ id, revision, state }) => ({
            id,
            revision,
            state,
          })),
        },
      }),
    );
  }

  windowsChanged(): void {
    this.#notice({ kind: 'windows' });
    this.#tell(
      this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: RELEASES_CHANNEL,
        message: { kind: 'windows' },
      }),
    );
  }

  trainsChanged(): void {
    this.#tell(
      this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: RELEASES_CHANNEL,
        message: { kind: 'trains' },
      }),
    );
  }

  dependenciesChanged(): void {
    this.#notice({ kind: 'dependencies' });
    this.#tell(
      this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: RELEASES_CHANNEL,
        message: { kind: 'dependencies' },
      }),
    );
  }

  bookingsChanged(): void {
    this.#tell(
      this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: RELEASES_CHANNEL,
        message: { kind: 'bookings' },
      }),
    );
  }

  conflictsChanged(): void {
    this.#tell(
      this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: RELEASES_CHANNEL,
        message: { kind: 'conflicts' },
      }),
    );
  }

  verdictsChanged(): void {
    this.#tell(
      this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: RELEASES_CHANNEL,
        message: { kind: 'verdicts' },
      }),
    );
  }

  #notice(change: NoticedChange) {
    this.#listeners.forEach(listener => listener(change));
  }

  #tell(published: Promise<void>) {
    published.catch(error =>
      this.#logger.warn('A change could not be announced', error),
    );
  }
}
