import {
  formatInstant,
  isReady,
  NewPolicy,
  PolicyPreview,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';
import { ReleasesReader, UNAPPROVED_STATES } from '../../releases';
import { GateRegistry } from '../gates/GateRegistry';
import { withNames } from '../evaluate/mentions';
import { ReadinessEvaluator } from '../verdicts/ReadinessEvaluator';
import { CurrentPolicies } from '../policies/CurrentPolicies';
import { PoliciesService } from '../policies/PoliciesService';
import { preparePolicy } from '../policies/preparePolicy';

const FOUND_AT_MOST = 1_000;

const JUDGED_AT_MOST = 50;

/** @internal */
export interface PolicyPreviewerOptions {
  authorize(credentials: Caller): Promise<void>;
  current: CurrentPolicies;
  evaluator: Pick<ReadinessEvaluator, 'asked' | 'evaluate'>;
  policies: Pick<PoliciesService, 'check'>;
  reader: Pick<ReleasesReader, 'find'>;
  registry: Pick<GateRegistry, 'read'>;
  now?: () => Date;
}

/**
 * Says what a policy would come to before it is saved.
 *
 * @internal
 */
export class PolicyPreviewer {
  readonly #options: PolicyPreviewerOptions;
  readonly #now: () => Date;

  constructor(options: PolicyPreviewerOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async preview(credentials: Caller, input: NewPolicy): Promise<PolicyPreview> {
    const { authorize, current, evaluator, policies, reader, registry } =
      this.#options;
    await authorize(credentials);
    await policies.check(credentials, input);
    const at = formatInstant(this.#now());
    const wanted = preparePolicy(
      {
        ...input,
        ...{ source: 'portal', version: 0, revision: 0, changedBy: '' },
        ...{ createdBy: '', createdAt: at, updatedAt: at },
      },
      registry,
    );
    const others = (await current.load()).filter(
      ({ policy }) => policy.id !== input.id,
    );
    const { items, truncated } = await reader.find(
      credentials,
      { state: [...UNAPPROVED_STATES] },
      { sort: 'start', limit: FOUND_AT_MOST },
    );
    const asked = await evaluator.asked(items, [...others, wanted]);
    const selected = items.filter(({ id }) =>
      asked.get(id)?.policies.some(policy => policy.id === input.id),
    );
    const judged = selected.slice(0, JUDGED_AT_MOST);
    const now = await evaluator.evaluate(judged, at);
    const then = await evaluator.evaluate(judged, at, { asked });
    const compared = judged.map(({ id, name }) => ({
      releaseId: id,
      name,
      now: now.verdicts.get(id)!.verdict,
      then: then.verdicts.get(id)!.verdict,
      sentences: then.verdicts
        .get(id)!
        .gates.flatMap(({ result }) =>
          result.policy?.id === input.id && !isReady(result.status)
            ? withNames(result.sentence, () => 'another release')
            : [],
        ),
    }));
    const isOther = (one: (typeof compared)[number]) => one.now !== one.then;
    return {
      selected: selected.length,
      truncated,
      judged: judged.length,
      changed: compared.filter(isOther).length,
      items: [
        ...compared.filter(isOther),
        ...compared.filter(one => !isOther(one)),
      ],
    };
  }
}
