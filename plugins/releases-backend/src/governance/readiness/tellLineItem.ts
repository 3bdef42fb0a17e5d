import {
  isReady,
  VerdictCause,
  VerdictChange,
} from '@slipway/backstage-plugin-releases-common';
import { releaseParam, said } from '../../platform';
import { HIDDEN_NAME, saidTo } from '../evaluate/saidTo';
import { EarlierChange, GateChange, LineItem } from '../verdicts/verdictLine';
import { ReadableReleases } from './ReadableReleases';

/**
 * One item of the history of a release as its reader may know it.
 *
 * @internal
 */
export function tellLineItem(
  { gates, earlier, over, ...item }: LineItem,
  known: ReadableReleases,
): VerdictChange {
  return {
    ...item,
    ...(over === undefined ? {} : { state: over }),
    gatesRecorded: gates !== undefined,
    changes: [
      ...(gates ?? []).map(change => tellGate(change, known)),
      ...earlier.map(change => tellEarlier(change, known)),
    ],
  };
}

function tellGate(
  { from, to }: GateChange,
  { nameOf }: ReadableReleases,
): VerdictCause {
  const { id, name } = (to ?? from)!;
  const gone = { code: 'readiness.gate_gone', params: { gate: name } };
  return {
    part: 'own',
    gateId: id,
    name,
    from: from?.status,
    to: to?.status,
    ...(to
      ? { code: to.code, ...saidTo(to, nameOf) }
      : { code: 'gate_gone', ...said(gone, 'UTC') }),
  };
}

function tellEarlier(
  { releaseId, from, to }: EarlierChange,
  { nameOf }: ReadableReleases,
): VerdictCause {
  const name = nameOf(releaseId);
  const code = codeOf({ from, to });
  return {
    part: 'inherited',
    ...(name === undefined ? {} : { releaseId }),
    name: name ?? HIDDEN_NAME,
    from,
    to,
    code,
    ...said(
      {
        code: `readiness.${code}`,
        params: {
          release:
            name === undefined
              ? { code: 'phrase.hiddenRelease' }
              : releaseParam({ id: releaseId, name }),
        },
      },
      'UTC',
    ),
  };
}

function codeOf({ from, to }: Pick<EarlierChange, 'from' | 'to'>): string {
  if (to === undefined) {
    return 'provider_gone';
  }
  if (from === undefined) {
    return isReady(to) ? 'provider_added_ready' : 'provider_added_not_ready';
  }
  if (isReady(to)) {
    return 'provider_ready';
  }
  return isReady(from) ? 'provider_not_ready' : 'provider_still_not_ready';
}
