import {
  formatInstant,
  PolicyAdoption,
  Release,
  ReleasePolicies,
  releaseReadPermission,
  releaseUpdatePermission,
  waiverGrantPermission,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError, assertPerson, Caller, WriteContext } from '../../platform';
import {
  ReleaseAuthorizer,
  ReleaseEdit,
  ReleasesReader,
  ReleaseWriter,
} from '../../releases';
import { ApprovedPoliciesStore } from '../policies/ApprovedPoliciesStore';
import { ComparedPolicies, GatesOfReleases } from '../policies/GatesOfReleases';
import { ReadinessEvaluator } from '../verdicts/ReadinessEvaluator';
import { adoptionRefusal, differs } from './adoptionRefusal';
import { ComparedVerdicts, presentPolicies, toSet } from './presentPolicies';

/** @internal */
export interface ReleasePoliciesOptions {
  approved: ApprovedPoliciesStore;
  authorizer: ReleaseAuthorizer;
  evaluator: Pick<ReadinessEvaluator, 'evaluate'>;
  gatesOf: Pick<GatesOfReleases, 'compare'>;
  reader: Pick<ReleasesReader, 'get'>;
  writer: Pick<ReleaseWriter, 'writeOne'>;
  /** Whether somebody made what a release is, or votes on it. */
  isPartyTo(release: Release, actor: string): Promise<boolean>;
  now?: () => Date;
}

/**
 * Says which policies a release is held to, and holds approved ones to those of
 * today. Nobody gets around anything by that: what is newly asked is asked
 * before the start, and asking less takes what a waiver takes.
 *
 * @internal
 */
export class ReleasePoliciesService {
  readonly #options: ReleasePoliciesOptions;
  readonly #now: () => Date;

  constructor(options: ReleasePoliciesOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async get(credentials: Caller, id: string): Promise<ReleasePolicies> {
    const { reader, gatesOf } = this.#options;
    const release = await reader.get(credentials, id);
    const compared = await gatesOf.compare(release);
    const now = this.#now();
    const refusal =
      adoptionRefusal(release, compared) ??
      (await this.#notAllowed(credentials, release, compared));
    return presentPolicies(release, compared, {
      now,
      verdicts: differs(compared)
        ? await this.#verdicts(release, compared, now)
        : undefined,
      adopt: { allowed: refusal === undefined, ...refusal },
    });
  }

  async adopt(
    context: WriteContext,
    id: string,
    wanted: PolicyAdoption,
  ): Promise<Release> {
    assertPerson(context.credentials, 'adopt policies');
    await this.#options.authorizer.prefetch(context.credentials, [
      releaseReadPermission,
      releaseUpdatePermission,
      waiverGrantPermission,
    ]);
    return this.#options.writer.writeOne(context, id, {
      permission: releaseReadPermission,
      what: 'see this release',
      edit: current => this.#adoption(context.credentials, current, wanted),
    });
  }

  async #adoption(
    credentials: Caller,
    release: Release,
    { policies }: PolicyAdoption,
  ): Promise<ReleaseEdit> {
    const { approved, gatesOf } = this.#options;
    const compared = await gatesOf.compare(release);
    const { by, adopted, kept, today } = compared;
    const denied = await this.#notAllowed(credentials, release, compared);
    if (denied) {
      throw ApiError.notAllowed(denied.sentence, [
        { field: '', code: denied.code, message: denied.sentence },
      ]);
    }
    const refusal = adoptionRefusal(release, compared);
    if (refusal && refusal.code !== 'nothing_to_adopt') {
      throw ApiError.conflict(refusal.sentence, {
        details: [{ field: '', code: refusal.code, message: refusal.sentence }],
        current: release,
      });
    }
    if (policies && keysOf(policies) !== keysOf(today.policies)) {
      const message =
        'The policies of today are others by now than those you read. Look at them again.';
      throw ApiError.conflict(message, {
        details: [{ field: 'policies', code: 'policies_changed', message }],
        current: release,
      });
    }
    return {
      next: release,
      action: 'policies_adopted',
      ...(refusal
        ? {}
        : {
            told: {
              policies: {
                from: toSet(kept).policies,
                to: toSet(today).policies,
              },
            },
            confirm: tx => approved.replace(tx, release.id, by, adopted),
          }),
    };
  }

  /** Why one caller may not adopt what others may. */
  async #notAllowed(
    credentials: Caller,
    release: Release,
    { difference }: ComparedPolicies,
  ): Promise<{ code: string; sentence: string } | undefined> {
    const { authorizer, isPartyTo } = this.#options;
    const { principal } = credentials;
    if (principal.type !== 'user') {
      return {
        code: 'not_a_person',
        sentence: 'Only people may adopt policies. Sign in as yourself.',
      };
    }
    const lessens = difference.gates.some(gate => gate.lessens);
    const permission = lessens
      ? waiverGrantPermission
      : releaseUpdatePermission;
    const decision = await authorizer.decide(permission, credentials);
    const [isPermitted] = await authorizer.permits(decision, [release]);
    if (!isPermitted) {
      return {
        code: 'not_allowed',
        sentence: authorizer.notPermitted(
          permission,
          lessens
            ? 'adopt policies that ask less of this release'
            : 'adopt policies for this release',
        ).message,
      };
    }
    return lessens && (await isPartyTo(release, principal.userEntityRef))
      ? {
          code: 'own_release',
          sentence: `You made ${release.name}, changed what it ships or voted on it, and the policies of today ask less of it. Somebody else has to adopt them.`,
        }
      : undefined;
  }

  async #verdicts(
    release: Release,
    { kept, today }: ComparedPolicies,
    now: Date,
  ): Promise<ComparedVerdicts> {
    const [then, after] = await Promise.all(
      [kept, today].map(async asked => {
        const { verdicts } = await this.#options.evaluator.evaluate(
          [release],
          formatInstant(now),
          { asked: new Map([[release.id, asked]]) },
        );
        return verdicts.get(release.id)!;
      }),
    );
    return { kept: then, today: after };
  }
}

function keysOf(policies: readonly { id: string; version: number }[]): string {
  return policies
    .map(({ id, version }) => `${id}@${version}`)
    .sort()
    .join();
}
