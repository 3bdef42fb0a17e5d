import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  ErrorDetail,
  isContentOpen,
  Release,
  RESOURCE_TYPE_RELEASE,
  releaseEmergencyPermission,
  riskManagePermission,
  waiverGrantPermission,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError, Caller, listed } from '../../platform';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { listsOtherRisks } from './listsOtherRisks';

/** A release as it is and as it would be; without `before` it is new. @internal */
export interface Reclassified {
  before?: Release;
  after: Release;
}

/** What is asked of releases by what they are. @internal */
export interface PoliciesLeft {
  /** The names of the policies that each change would take a release out of. */
  left(changes: readonly Required<Reclassified>[]): Promise<string[][]>;
}

/** What speaks against a change of what a release is. @internal */
export interface ReclassifyingProblem extends ErrorDetail {
  code: 'emergency_not_allowed' | 'risks_not_allowed' | 'policy_left';
}

/**
 * Holds those who change what a release is to what is asked of it: nobody
 * calls it an emergency, rewrites its risks, or takes it out of a policy, who
 * may not.
 *
 * @internal
 */
export class Reclassification {
  readonly #authorizer: ReleaseAuthorizer;
  readonly #policies: PoliciesLeft;

  constructor(options: {
    authorizer: ReleaseAuthorizer;
    policies: PoliciesLeft;
  }) {
    this.#authorizer = options.authorizer;
    this.#policies = options.policies;
  }

  /** @returns what speaks against each, in their order */
  async problems(
    credentials: Caller,
    changes: readonly Reclassified[],
  ): Promise<(ReclassifyingProblem | undefined)[]> {
    const isRefused = await this.#emergenciesRefused(credentials, changes);
    const rewriting = await this.#risksRefused(credentials, changes);
    const left = await this.#left(credentials, changes);
    return changes.map((change, place) => {
      if (isRefused && becomesEmergency(change)) {
        return {
          field: 'kind',
          code: 'emergency_not_allowed',
          message: `You don't have permission to call ${change.after.name} an emergency. Choose another kind, or ask a release manager.`,
        };
      }
      if (rewriting.has(place)) {
        return {
          field: 'risks',
          code: 'risks_not_allowed',
          message: `You don't have permission to change the risks of ${change.after.name}. Leave them as they are, or ask its owner.`,
        };
      }
      const names = left.get(place) ?? [];
      return names.length > 0
        ? {
            field: fieldOf(change),
            code: 'policy_left',
            message: `This would take ${change.after.name} out of ${listed(
              names,
            )}. Who may grant waivers for it may do that.`,
          }
        : undefined;
    });
  }

  /** @throws an {@link ApiError} of status 403 or 422 where something speaks against one */
  async assertAllowed(
    credentials: Caller,
    changes: readonly Reclassified[],
  ): Promise<void> {
    const [problem] = (await this.problems(credentials, changes)).filter(
      found => found !== undefined,
    );
    if (problem?.code === 'policy_left') {
      throw ApiError.refused(problem.message, [problem]);
    }
    if (problem) {
      throw ApiError.notAllowed(problem.message, [problem]);
    }
  }

  async #emergenciesRefused(
    credentials: Caller,
    changes: readonly Reclassified[],
  ): Promise<boolean> {
    return (
      changes.some(becomesEmergency) &&
      !(await this.#authorizer.isGranted(
        releaseEmergencyPermission,
        credentials,
      ))
    );
  }

  /** The places of those whose risks the caller may not change. */
  async #risksRefused(
    credentials: Caller,
    changes: readonly Reclassified[],
  ): Promise<Set<number>> {
    const asked = [...changes.entries()].filter(
      (entry): entry is [number, Required<Reclassified>] =>
        entry[1].before !== undefined && listsOtherRisks(entry[1]),
    );
    const permitted = await this.#permits(
      riskManagePermission,
      credentials,
      asked.map(([, { before }]) => before),
    );
    return new Set(
      asked.flatMap(([place], index) => (permitted[index] ? [] : place)),
    );
  }

  async #permits(
    permission: ResourcePermission<typeof RESOURCE_TYPE_RELEASE>,
    credentials: Caller,
    releases: readonly Release[],
  ): Promise<boolean[]> {
    return releases.length === 0
      ? []
      : this.#authorizer.permits(
          await this.#authorizer.decide(permission, credentials),
          releases,
        );
  }

  async #left(
    credentials: Caller,
    changes: readonly Reclassified[],
  ): Promise<Map<number, string[]>> {
    const asked = [...changes.entries()].filter(
      (entry): entry is [number, Required<Reclassified>] => mayLeave(entry[1]),
    );
    if (asked.length === 0) {
      return new Map();
    }
    const names = await this.#policies.left(asked.map(([, change]) => change));
    const leaving = asked.flatMap(([place, change], index) =>
      names[index].length > 0 ? [{ place, change, names: names[index] }] : [],
    );
    if (leaving.length === 0) {
      return new Map();
    }
    const permitted = await this.#permits(
      waiverGrantPermission,
      credentials,
      leaving.map(({ change }) => change.before),
    );
    return new Map(
      leaving.flatMap((one, index) =>
        permitted[index] ? [] : [[one.place, one.names] as const],
      ),
    );
  }
}

function becomesEmergency({ before, after }: Reclassified): boolean {
  return (
    after.kind === 'emergency' &&
    before?.kind !== 'emergency' &&
    isContentOpen(after.state)
  );
}

const FIELDS = ['kind', 'impact', 'tags', 'ownerRef', 'trainId'] as const;

function fieldOf({ before, after }: Reclassified): string {
  return (
    FIELDS.find(
      field => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]),
    ) ?? 'components'
  );
}

function mayLeave({ before, after }: Reclassified): boolean {
  return (
    before !== undefined &&
    isContentOpen(before.state) &&
    (fieldOf({ before, after }) !== 'components' ||
      JSON.stringify(before.components) !== JSON.stringify(after.components))
  );
}
