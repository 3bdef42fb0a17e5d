import {
  isReady,
  Message,
  Release,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { isReleased } from '../../releases';
import { ResolvedRequirement } from '../../dependencies';
import { BuiltInGateType, BuiltInOutcome } from './BuiltInGateType';
import { GATE_IDS } from './gateIds';
import { noParams } from './noParams';
import { gateSays } from './gateSays';
import { releaseParam, said, together, zoneOf } from '../../platform';

const TOLD = 3;

/** The name of a component, and the version that is needed of it. */
function neededParam({
  entityRef,
  version,
}: Pick<ResolvedRequirement, 'entityRef' | 'version'>): Message {
  return {
    code: 'gate.neededVersion',
    params: { component: { entity: entityRef }, version },
  };
}

function judgeProvider(
  consumer: Release,
  provider: Release,
  needed: Message,
): BuiltInOutcome {
  const about = {
    consumer: releaseParam(consumer),
    provider: releaseParam(provider),
    needed,
  };
  const says = (code: string, params = {}) =>
    gateSays(consumer, code, { ...about, ...params });
  if (provider.id === consumer.id) {
    return { status: 'pass', ...says('ships_together') };
  }
  if (isReleased(provider.state)) {
    return { status: 'pass', ...says('provider_released') };
  }
  if (!consumer.window) {
    return {
      status: 'unknown',
      ...says('order_unknown'),
      repeats: [{ releaseId: consumer.id, gateId: GATE_IDS.windowSet }],
    };
  }
  const { start } = consumer.window;
  if (!provider.window) {
    return {
      status: 'unknown',
      ...says('provider_without_window', { start: { at: start } }),
      repeats: [{ releaseId: provider.id, gateId: GATE_IDS.windowSet }],
    };
  }
  const { end } = provider.window;
  return Date.parse(end) > Date.parse(start)
    ? {
        status: 'fail',
        ...says('provider_after_consumer', {
          start: { at: start },
          end: { on: end },
        }),
      }
    : { status: 'pass', ...says('provider_first') };
}

function judgeRequirement(
  consumer: Release,
  requirement: ResolvedRequirement,
): BuiltInOutcome {
  const { entityRef, provider, unversioned } = requirement;
  const needed = neededParam(requirement);
  if (provider) {
    return {
      ...judgeProvider(consumer, provider, needed),
      evidence:
        provider.id === consumer.id
          ? []
          : [{ title: provider.name, at: provider.window?.end }],
    };
  }
  const about = { consumer: releaseParam(consumer), needed };
  if (unversioned) {
    return {
      status: 'unknown',
      ...gateSays(consumer, 'provider_version_unknown', {
        ...about,
        provider: releaseParam(unversioned),
        component: { entity: entityRef },
      }),
      evidence: [{ title: unversioned.name, at: unversioned.window?.end }],
    };
  }
  return {
    status: 'fail',
    ...gateSays(consumer, 'provider_missing', {
      ...about,
      environment: consumer.environment,
    }),
  };
}

function combine(
  release: Release,
  outcomes: readonly BuiltInOutcome[],
): BuiltInOutcome {
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
    ...said(
      together([
        ...shown.slice(0, TOLD).flatMap(({ message }) => message ?? []),
        ...(untold > 0
          ? [
              {
                code: 'gate.moreRequirements',
                params: {
                  count: untold,
                  context: isReady(status) ? 'met' : 'unmet',
                },
              },
            ]
          : []),
      ]),
      zoneOf(release),
    ),
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
          ...gateSays(release, 'nothing_required', {
            release: releaseParam(release),
          }),
        }
      : combine(
          release,
          requirements.map(requirement =>
            judgeRequirement(release, requirement),
          ),
        );
  },
};
