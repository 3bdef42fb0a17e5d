import {
  isReady,
  Release,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { isReleased } from '../../releases';
import { ResolvedRequirement } from '../../dependencies';
import { BuiltInGateType, BuiltInOutcome } from './BuiltInGateType';
import { GATE_IDS } from './gateIds';
import { noParams } from './noParams';
import { counted, entityName, moment } from '../../platform';

const TOLD = 3;

function judgeProvider(
  consumer: Release,
  provider: Release,
  needed: string,
): BuiltInOutcome {
  if (provider.id === consumer.id) {
    return {
      status: 'pass',
      code: 'ships_together',
      sentence: `${consumer.name} ships ${needed} itself.`,
    };
  }
  if (isReleased(provider.state)) {
    return {
      status: 'pass',
      code: 'provider_released',
      sentence: `${provider.name} has brought ${needed}.`,
    };
  }
  if (!consumer.window) {
    return {
      status: 'unknown',
      code: 'order_unknown',
      sentence: `Whether ${provider.name} comes before ${consumer.name} is not known, since ${consumer.name} has no window. Set one.`,
      repeats: [{ releaseId: consumer.id, gateId: GATE_IDS.windowSet }],
    };
  }
  if (!provider.window) {
    return {
      status: 'unknown',
      code: 'provider_without_window',
      sentence: `Whether ${provider.name} comes before ${
        consumer.name
      } is not known, since ${
        provider.name
      } has no window. Set one that ends by ${moment(
        consumer.window.start,
        consumer,
      )}.`,
      repeats: [{ releaseId: provider.id, gateId: GATE_IDS.windowSet }],
    };
  }
  if (Date.parse(provider.window.end) > Date.parse(consumer.window.start)) {
    return {
      status: 'fail',
      code: 'provider_after_consumer',
      sentence: `${provider.name}, which brings ${needed}, ends on ${moment(
        provider.window.end,
        consumer,
      )}, after ${consumer.name} starts on ${moment(
        consumer.window.start,
        consumer,
      )}. Move one of them.`,
    };
  }
  return {
    status: 'pass',
    code: 'provider_first',
    sentence: `${provider.name} brings ${needed} before ${consumer.name} starts; its readiness is inherited.`,
  };
}

function judgeRequirement(
  consumer: Release,
  requirement: ResolvedRequirement,
): BuiltInOutcome {
  const { entityRef, version, provider, unversioned } = requirement;
  const needed = `${entityName(entityRef)} ${version}`;
  if (provider) {
    return {
      ...judgeProvider(consumer, provider, needed),
      evidence:
        provider.id === consumer.id
          ? []
          : [{ title: provider.name, at: provider.window?.end }],
    };
  }
  if (unversioned) {
    return {
      status: 'unknown',
      code: 'provider_version_unknown',
      sentence: `${unversioned.name} ships ${entityName(
        entityRef,
      )} but does not say which version, and ${
        consumer.name
      } requires ${needed}. Set the version that it brings.`,
      evidence: [{ title: unversioned.name, at: unversioned.window?.end }],
    };
  }
  return {
    status: 'fail',
    code: 'provider_missing',
    sentence: `${consumer.name} requires ${needed}, which no release brings to ${consumer.environment}. Plan one, or correct what is required.`,
  };
}

function combine(outcomes: readonly BuiltInOutcome[]): BuiltInOutcome {
  const status = worstVerdict(outcomes.map(outcome => outcome.status));
  const missing = outcomes.filter(outcome => !isReady(outcome.status));
  const shown = missing.length > 0 ? missing : outcomes;
  const untold = shown.length - TOLD;
  const first = outcomes.find(outcome => outcome.status === status);
  const isRepeat =
    missing.length > 0 && missing.every(({ repeats }) => repeats !== undefined);
  return {
    status,
    code: first?.code ?? 'nothing_required',
    sentence: [
      ...shown.slice(0, TOLD).map(({ sentence }) => sentence),
      ...(untold > 0
        ? [
            `${counted(untold, 'more requirement')} ${
              untold === 1 ? 'is' : 'are'
            } ${isReady(status) ? 'met' : 'not met yet'}.`,
          ]
        : []),
    ].join(' '),
    evidence: outcomes.flatMap(({ evidence = [] }) => evidence),
    repeats: isRepeat
      ? missing.flatMap(({ repeats = [] }) => repeats)
      : undefined,
  };
}

/**
 * What the release requires of other components is out, or comes out first.
 *
 * @internal
 */
export const providersFirst: BuiltInGateType = {
  id: 'dependency',
  paramsSchema: noParams,
  describe: () =>
    'What is required of other components is out, or comes out first.',
  evaluate(_params, { release, requirements }) {
    return requirements.length === 0
      ? {
          status: 'not_applicable',
          code: 'nothing_required',
          sentence: `${release.name} requires no other release.`,
        }
      : combine(
          requirements.map(requirement =>
            judgeRequirement(release, requirement),
          ),
        );
  },
};
