import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  releases?: {
    /**
     * The version scheme of releases that do not set their own: `semver` only
     * accepts semantic versions, `any` accepts any text. Default: any.
     */
    versionScheme?: 'semver' | 'any';

    /**
     * Working days and hours, for milestones in working days and the search
     * for a time. Default: Monday to Friday, 09:00 to 17:00.
     */
    workingCalendar?: {
      /** An IANA time zone, for the hours. Default: the zone of the release. */
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
     * Freezes and allow windows. The portal shows them; they can only be
     * changed here. A window that is removed from here is archived.
     */
    windows?: {
      /** A stable id of lower case letters, digits and dashes. */
      id: string;
      name: string;
      /** `deny` is a freeze, `allow` a maintenance window. */
      effect: 'allow' | 'deny';
      reason?: string;
      /** An IANA time zone, such as Europe/Paris. */
      timeZone: string;
      /** RFC 3339 instants, for a window that happens once. */
      start?: string;
      end?: string;
      /** For a recurring window, as in RFC 5545. */
      recurrence?: {
        /** Local time in the zone; it has to match the rule. */
        dtstart: string;
        /** ISO 8601; days are calendar days, hours are exact. */
        duration: string;
        /**
         * `clock` ends it at the same local time even if the clocks change in
         * between. Default: `duration`.
         */
        endsBy?: 'duration' | 'clock';
        rrule: string;
        exdates?: string[];
      };
      /** What the window applies to; a part that is left out matches all. */
      scope?: {
        /** A Backstage filter predicate. */
        entityFilter?: object;
        environments?: string[];
        releaseKinds?: ('standard' | 'normal' | 'emergency')[];
      };
      /** Whether releases in progress may finish when the freeze begins. */
      inFlight?: 'finish' | 'block';
      /** An entity to ask, such as group:default/release-managers. */
      contact?: string;
    }[];

    /**
     * Who approves a release when no policy requires an approval. Standard
     * changes that a policy pre-approves need no approval.
     */
    defaultApproval?: {
      /**
       * All rules must be met, and each person counts for one rule. With an
       * empty list, nobody is asked. Default: one vote of the owner.
       */
      rules?: {
        /**
         * `owner`, `componentOwners`, or references of groups and users, such
         * as group:default/approvers.
         */
        from: string[];
        /** The number of votes required. Default: 1. */
        required?: number;
      }[];
    };

    /**
     * What releases have to meet, in the format of `POST /v1/policies`. The
     * portal shows these policies; they can only be changed here. A policy that
     * is removed from here is archived.
     */
    policies?: {
      /** A stable id of lower case letters, digits and dashes. */
      id: string;
      name: string;
      description?: string;
      /** Which releases it selects; a part that is left out matches all. */
      selector?: {
        /** A Backstage filter predicate that one of the components meets. */
        entityFilter?: object;
        environments?: string[];
        /** `normal` also selects emergencies. */
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
        /** The parameters of the type. */
        params?: object;
        /** Who has to act. Default: the owner of the release. */
        ownerRef?: string;
        /** By when it has to pass, in working days from a date of the release. */
        due?: {
          /** Negative is before the date. */
          offsetDays: number;
          from: 'window_start' | 'window_end' | 'milestone';
          /** The kind of the milestone. */
          milestone?: string;
        };
        /** An advisory gate reports its finding and blocks nothing. */
        severity?: 'blocking' | 'advisory';
        waivable?: boolean;
      }[];
      /** A selector of the standard changes that are pre-approved. */
      standardChanges?: object;
      emergency?: {
        /** The ids of the gates that an emergency skips. */
        skip?: string[];
        /** How soon after its start it must be reviewed, an ISO 8601 duration. */
        reviewWithin?: string;
      };
      /**
       * Whether a release in readiness is approved automatically once its
       * gates pass; only if every policy that selects it says so.
       */
      autoApprove?: boolean;
      /** Whether what it selects may only be deployed with a release. */
      requireRelease?: boolean;
      /** What deployments may do to the releases that it selects. */
      deployments?: {
        moves: boolean;
        unplanned: 'ignore' | 'record' | 'autoCreate';
      };
    }[];

    /**
     * Which tools send evidence and events, and of what they may speak. Once
     * there is a list, evidence is only trusted from a sender that is listed for
     * its provider. Without one, everybody who may send evidence is trusted.
     * Untrusted evidence is stored but does not count.
     */
    sources?: {
      /** A stable id of lower case letters, digits and dashes. */
      id: string;
      /** The `source.provider` of the records, for example github. */
      provider: string;
      /**
       * The sender: `external:SUBJECT` of a token in
       * backend.auth.externalAccess, `plugin:ID`, or the reference of a user.
       */
      principal?: string;
      /**
       * The source type of its webhooks. Default: `cloudevents`. Backend modules
       * add others.
       */
      type?: string;
      /**
       * How its webhooks authenticate, unless its type says so. `hmac`: a
       * signature of the body; `header`: the secret in a header; `basic`: the
       * secret is `user:password`; `bearer`: as a bearer token; `query`: as the
       * parameter `token`. Default: hmac.
       */
      auth?: 'hmac' | 'header' | 'basic' | 'bearer' | 'query';
      /**
       * The header with the signature or the secret. Default for signatures:
       * X-Hub-Signature-256.
       */
      header?: string;
      /** Of signatures. Default: sha256. */
      algorithm?: 'sha1' | 'sha256' | 'sha512';
      /**
       * With a secret, it may send webhooks to /v1/intake and its id.
       *
       * @visibility secret
       */
      secret?: string;
      /** More secrets, to replace one without a gap. */
      secrets?: {
        /** @visibility secret */
        secret: string;
        /** RFC 3339. Default: it holds until it is removed. */
        until?: string;
      }[];
      /** The components it may speak of. Default: all. */
      entityFilter?: object;
      /**
       * The repositories or pipelines whose components it may speak of, as
       * annotations of components name them. Default: all.
       */
      projects?: string[];
    }[];

    intake?: {
      /**
       * How many webhooks of one source are taken per minute, by each replica
       * of the backend. Default: 12000.
       */
      requestsPerMinute?: number;
    };

    notifications?: {
      /**
       * Whether people are told of their releases through the notifications of
       * the portal. Set it to false where no notifications backend is
       * installed. Default: true.
       */
      enabled?: boolean;
    };

    feeds?: {
      /**
       * How often a calendar feed may be read per hour, from each replica of
       * the backend. Default: 60.
       */
      readsPerHour?: number;
    };

    /**
     * The environments that versions are deployed to, in the order of
     * promotion. Default: staging and production.
     */
    environments?: {
      name: string;
      title?: string;
      /** What it is for. Flags about older versions are for production. */
      tier?: 'development' | 'testing' | 'staging' | 'production';
    }[];

    /**
     * How many releases an environment or a shared Resource takes at a time.
     * Default: no limit for an environment, and one for a Resource unless its
     * annotation `slipway.dev/release-capacity` sets another number.
     */
    capacities?: {
      environment?: string;
      /** Instead of `environment`, for example resource:default/orders-db */
      resourceRef?: string;
      /** At least 1 */
      capacity: number;
    }[];

    dependencies?: {
      /**
       * How often the dependencies are derived from the catalog. Default: every
       * 10 minutes.
       */
      refresh?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
