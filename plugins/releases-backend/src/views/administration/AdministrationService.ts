import {
  AdministrationHealth,
  AllFeeds,
  AllFeedsQuery,
  CatalogCoverage,
  CatalogCoverageQuery,
  NotificationsHealth,
  PoliciesInForce,
  WorkingCalendarInForce,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { DependenciesService } from '../../dependencies';
import { GovernanceRoom } from '../../governance';
import { Caller, Platform, positionCursor } from '../../platform';
import { ScheduleRoom } from '../../schedule';
import { FeedsService } from '../feeds/FeedsService';
import { workingCalendarInForce } from './workingCalendarInForce';

const refCursor = positionCursor(z.strictObject({ ref: z.string() }));

/** @internal */
export interface AdministrationServiceOptions {
  /** Throws unless the caller may configure the plugin. */
  authorize(credentials: Caller): Promise<void>;
  dependencies: Pick<DependenciesService, 'uncovered' | 'refreshState'>;
  feeds: Pick<FeedsService, 'all'>;
  governance: Pick<
    GovernanceRoom,
    'countDue' | 'policiesInForce' | 'providersHealth'
  >;
  holidays: ScheduleRoom['holidays'];
  platform: Pick<Platform, 'outboxBacklog'>;
  /** Absent where the portal sends none. */
  notificationsHealth?: () => Promise<NotificationsHealth>;
  now?: () => Date;
}

/**
 * What those who run the portal look after: each answer asks for their
 * permission first.
 *
 * @internal
 */
export class AdministrationService {
  readonly #options: AdministrationServiceOptions;
  readonly #now: () => Date;

  constructor(options: AdministrationServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async coverage(
    credentials: Caller,
    { limit, cursor, ...filter }: CatalogCoverageQuery,
  ): Promise<CatalogCoverage> {
    const { authorize, dependencies } = this.#options;
    await authorize(credentials);
    const { counts, items } = await dependencies.uncovered({
      ...filter,
      after: refCursor.read(cursor)?.ref,
      limit: limit + 1,
    });
    const { components, ...covered } = counts;
    const shown = items.slice(0, limit);
    const last = shown.at(-1);
    return {
      components,
      covered,
      items: shown,
      ...(items.length > limit && last
        ? { nextCursor: refCursor.write({ ref: last.entityRef }) }
        : {}),
    };
  }

  async health(credentials: Caller): Promise<AdministrationHealth> {
    const { authorize, dependencies, governance, platform } = this.#options;
    await authorize(credentials);
    const [refresh, providers, outbox, waiting, told] = await Promise.all([
      dependencies.refreshState(this.#now()),
      governance.providersHealth(),
      platform.outboxBacklog(),
      governance.countDue(),
      this.#options.notificationsHealth?.(),
    ]);
    return {
      dependencies: refresh,
      providers,
      outbox,
      verdicts: { waiting },
      ...(told ? { notifications: told } : {}),
    };
  }

  async feeds(credentials: Caller, query: AllFeedsQuery): Promise<AllFeeds> {
    const { authorize, feeds } = this.#options;
    await authorize(credentials);
    return feeds.all(query);
  }

  async policies(credentials: Caller): Promise<PoliciesInForce> {
    const { authorize, governance } = this.#options;
    await authorize(credentials);
    return governance.policiesInForce();
  }

  async workingCalendar(credentials: Caller): Promise<WorkingCalendarInForce> {
    const { authorize, holidays } = this.#options;
    await authorize(credentials);
    const { configured, calendars } = await holidays();
    return workingCalendarInForce(configured, calendars, this.#now());
  }
}
