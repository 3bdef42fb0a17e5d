import {
  PolicyProgress,
  PolicySelector,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';
import { ReleasesReader, UNAPPROVED_STATES } from '../../releases';
import { PoliciesService } from '../policies/PoliciesService';
import { PoliciesStore } from '../policies/PoliciesStore';
import { OwnVerdictsStore } from '../verdicts/OwnVerdictsStore';

/** @internal */
export interface PolicyProgressReaderOptions {
  policies: Pick<PoliciesService, 'get'>;
  store: Pick<PoliciesStore, 'before'>;
  own: Pick<OwnVerdictsStore, 'countJudgedSince'>;
  reader: Pick<ReleasesReader, 'idsIn'>;
}

/**
 * Says how far the releases are judged anew that the last change of a policy
 * has marked.
 *
 * @internal
 */
export class PolicyProgressReader {
  readonly #options: PolicyProgressReaderOptions;

  constructor(options: PolicyProgressReaderOptions) {
    this.#options = options;
  }

  async progress(credentials: Caller, id: string): Promise<PolicyProgress> {
    const { policies, store, own, reader } = this.#options;
    const policy = await policies.get(id, { archived: true });
    const before = await store.before(policy);
    const ids = await reader.idsIn(credentials, {
      state: [...UNAPPROVED_STATES],
      environment: environmentsOf([policy, ...(before ? [before] : [])]),
    });
    return own.countJudgedSince(ids(), policy.updatedAt);
  }
}

/** Undefined where one is for every environment. */
function environmentsOf(
  policies: readonly { selector: PolicySelector }[],
): string[] | undefined {
  const named = policies.map(({ selector }) => selector.environments);
  return named.every(environments => environments.length > 0)
    ? [...new Set(named.flat())]
    : undefined;
}
