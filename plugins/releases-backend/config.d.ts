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

    /**
     * Whose approval releases need of which no policy asks one. Standard
     * changes that a policy approves beforehand need none.
     */
    defaultApproval?: {
      /**
       * All of them are asked, each person counts for one. An empty list asks
       * nobody. Default: one vote of the owner.
       */
      rules?: {
        /**
         * owner, componentOwners, or references of groups and users, such as
         * group:default/approvers.
         */
        from: string[];
        /** How many votes it takes. Default: 1. */
        required?: number;
      }[];
    };

    /**
     * What releases have to meet, as `POST /v1/policies` takes it: people see
     * these policies in the portal and change them here. One that is taken out
     * is archived.
     */
    policies?: {
      /** A name that stays: lower case letters, digits and dashes. */
      id: string;
      name: string;
      description?: string;
      /** Which releases it is for; what is left out is everything. */
      selector?: {
        /** A filter predicate of Backstage; any component meets it. */
        entityFilter?: object;
        environments?: string[];
        /** `normal` is met by emergencies too. */
        kinds?: ('standard' | 'normal' | 'emergency')[];
        impacts?: ('breaking' | 'additive' | 'fix' | 'none')[];
        trainIds?: string[];
        ownerRefs?: string[];
        tags?: string[];
      };
      gates: {
        id: string;
        name: string;
        /** The id of a gate type, see GET /v1/gate-types. */
        type: string;
        stage: 'approval' | 'start' | 'verify' | 'close';
        /** What the type takes. */
        params?: object;
        /** Who has to act. Default: the owner of the release. */
        ownerRef?: string;
        /** By when it has to pass, in working days from something of the release. */
        due?: {
          /** Negative is before it. */
          offsetDays: number;
          from: 'window_start' | 'window_end' | 'milestone';
          /** The kind of the milestone. */
          milestone?: string;
        };
        /** An advisory gate says what it finds, and holds nothing up. */
        severity?: 'blocking' | 'advisory';
        waivable?: boolean;
      }[];
      /** Which standard changes are approved beforehand. */
      standardChanges?: object;
      emergency?: {
        /** The ids of the gates that an emergency need not pass. */
        skip?: string[];
        /** How long after its start it is reviewed, as an ISO 8601 duration. */
        reviewWithin?: string;
      };
      /**
       * Whether a release in readiness is approved by itself once its gates
       * pass; only where every policy that selects it says so.
       */
      autoApprove?: boolean;
      /** Whether what it selects is deployed only with a release. */
      requireRelease?: boolean;
      /** What deployments may do to the releases that it selects. */
      deployments?: {
        moves: boolean;
        unplanned: 'ignore' | 'record' | 'autoCreate';
      };
    }[];

    /**
     * Who may speak for which tool. A provider that is named here is believed
     * from these senders alone, and a sender that is named here speaks for its
     * own providers alone; where nothing is named, whoever may send evidence is
     * believed. What is not believed is kept and counts for nothing.
     */
    sources?: {
      /** A name that stays: lower case letters, digits and dashes. */
      id: string;
      /** The `source.provider` of its records, for example github. */
      provider: string;
      /**
       * Who sends them: `external:SUBJECT` of a token in
       * backend.auth.externalAccess, `plugin:ID`, or the reference of a user.
       */
      principal?: string;
      /** How calls from outside prove where they come from. */
      auth?: 'hmac' | 'header' | 'basic' | 'bearer' | 'query';
      /** @visibility secret */
      secret?: string;
      /** Which components it may speak of. Default: all. */
      entityFilter?: object;
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
