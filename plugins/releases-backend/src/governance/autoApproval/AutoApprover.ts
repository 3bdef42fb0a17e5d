import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { isReady, Release } from '@slipway/backstage-plugin-releases-common';
import { actorOf, ApiError, LedgerService, listed } from '../../platform';
import { ReleaseLifecycle, ReleasesStore } from '../../releases';
import { approvesItself } from '../policies/approvesItself';
import { GatesOfReleases } from '../policies/GatesOfReleases';
import { StoredPolicy } from '../policies/StoredPolicy';
import { OwnVerdictsStore } from '../verdicts/OwnVerdictsStore';
import { StoredVerdicts } from '../verdicts/StoredVerdicts';
import { wasTakenBack } from './wasTakenBack';

const AT_A_TIME = 50;

/** How long one backend has to itself, and who is refused waits. */
const LEASE_MS = 10_000;

/** @internal */
export interface AutoApproverOptions {
  auth: AuthService;
  gatesOf: Pick<GatesOfReleases, 'of'>;
  ledger: Pick<LedgerService, 'since'>;
  lifecycle: Pick<ReleaseLifecycle, 'transition'>;
  logger: LoggerService;
  own: OwnVerdictsStore;
  releases: Pick<ReleasesStore, 'byIds' | 'subjectOf'>;
  stored: Pick<StoredVerdicts, 'of'>;
}

/**
 * Approves releases that policies approve by themselves, by the transition that
 * people make: whatever stops them stops it, and of several who move a release
 * one does.
 *
 * @internal
 */
export class AutoApprover {
  readonly #options: AutoApproverOptions;

  constructor(options: AutoApproverOptions) {
    this.#options = options;
  }

  /** Approves what became ready; what cannot be approved yet is tried again. */
  async moveOn(now: Date): Promise<void> {
    const { own, releases, gatesOf, stored } = this.#options;
    const claimed = await own.claimMoving(now, {
      limit: AT_A_TIME,
      leaseMs: LEASE_MS,
    });
    if (claimed.length === 0) {
      return;
    }
    const found = await releases.byIds(
      claimed.map(({ releaseId }) => releaseId),
    );
    const [asked, shown] = await Promise.all([
      gatesOf.of(found),
      stored.of(found),
    ]);
    const byId = new Map(found.map(release => [release.id, release]));
    for (const row of claimed) {
      const release = byId.get(row.releaseId);
      const policies = asked.get(row.releaseId)?.policies ?? [];
      const verdict = shown.get(row.releaseId)?.verdict ?? 'unknown';
      if (!release || !(await this.#isForPolicies(release, policies))) {
        await own.stay(row);
      } else if (isReady(verdict)) {
        await this.#approve(release, policies);
      }
    }
  }

  async #isForPolicies(
    release: Release,
    policies: readonly StoredPolicy[],
  ): Promise<boolean> {
    const { ledger, releases } = this.#options;
    return (
      release.state === 'in_readiness' &&
      release.archivedAt === undefined &&
      approvesItself(policies) &&
      !wasTakenBack(await ledger.since(releases.subjectOf(release.id), 0))
    );
  }

  async #approve(
    release: Release,
    policies: readonly StoredPolicy[],
  ): Promise<void> {
    const { auth, lifecycle, logger } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const named = policies.map(({ id, name, version }) => ({
      id,
      name,
      version,
    }));
    const reason = `By policy: ${listed(
      named.map(({ name, version }) => `${name} (version ${version})`),
    )}`;
    try {
      await lifecycle.transition(
        {
          credentials,
          actor: actorOf(credentials),
          ifMatch: [release.revision],
          saveIdempotentResponse: async () => {},
        },
        release.id,
        { to: 'approved', reason },
        { policies: { to: named } },
      );
    } catch (error) {
      const isRefused = error instanceof ApiError && error.statusCode < 500;
      logger[isRefused ? 'debug' : 'warn'](
        `${release.name} could not be approved by policy; this is tried again`,
        toError(error),
      );
    }
  }
}
