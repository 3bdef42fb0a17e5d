import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  releases?: {
    /**
     * How versions are written where a release does not say so itself:
     * `semver` refuses what is no semantic version, `any` takes any text.
     * Default: any.
     */
    versionScheme?: 'semver' | 'any';

    /**
     * When people work, for milestones that count in working days and for the
     * search of a time. Default: Monday to Friday, 09:00 to 17:00.
     */
    workingCalendar?: {
      /** An IANA name. Default: the zone of what is planned. */
      timeZone?: string;
      days?: ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[];
      /** HH:MM */
      start?: string;
      /** HH:MM, later than the start; 24:00 is the end of the day. */
      end?: string;
      /** Days off, YYYY-MM-DD. */
      holidays?: string[];
    };

    /**
     * Freezes and allow windows that are kept here: people see them in the
     * portal and change them here. One that is taken out is archived.
     */
    windows?: {
      /** A name that stays: lower case letters, digits and dashes. */
      id: string;
      name: string;
      /** `deny` is a freeze, `allow` a maintenance window. */
      effect: 'allow' | 'deny';
      reason?: string;
      /** An IANA time zone, such as Europe/Paris. */
      timeZone: string;
      /** RFC 3339 instants of a window that happens once. */
      start?: string;
      end?: string;
      /** Of a window that happens again and again, by RFC 5545. */
      recurrence?: {
        /** Wall time in the zone; it matches the rule. */
        dtstart: string;
        /** ISO 8601; days follow the calendar, hours are exact. */
        duration: string;
        /**
         * `clock` ends it at the same time of day also where clocks change in
         * between. Default: `duration`.
         */
        endsBy?: 'duration' | 'clock';
        rrule: string;
        exdates?: string[];
      };
      /** What it is for; what is left out is everything. */
      scope?: {
        /** A filter predicate of Backstage. */
        entityFilter?: object;
        environments?: string[];
        releaseKinds?: ('standard' | 'normal' | 'emergency')[];
      };
      /** Whether releases under way may finish when a freeze begins. */
      inFlight?: 'finish' | 'block';
      /** An entity to ask, such as group:default/release-managers. */
      contact?: string;
    }[];

    feeds?: {
      /**
       * How often one calendar feed may be read in an hour, from each replica
       * of the backend. Default: 60.
       */
      readsPerHour?: number;
    };

    /**
     * How many releases an environment or a shared Resource bears at a time.
     * Default: nothing bounds an environment, and a Resource bears one, unless
     * its annotation `slipway.dev/release-capacity` says more.
     */
    capacities?: {
      environment?: string;
      /** In place of `environment`, for example resource:default/orders-db */
      resourceRef?: string;
      /** At least 1 */
      capacity: number;
    }[];

    dependencies?: {
      /**
       * When the dependencies are derived from the catalog anew. Default:
       * every 10 minutes.
       */
      refresh?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
