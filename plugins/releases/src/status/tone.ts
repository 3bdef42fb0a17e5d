import {
  ReleaseState,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';

/** What a colour stands for. It never stands alone: a word goes with it. */
export type Tone = 'positive' | 'warning' | 'negative' | 'info' | 'neutral';

const STATE_TONES: Record<ReleaseState, Tone> = {
  draft: 'neutral',
  planned: 'neutral',
  in_readiness: 'info',
  approved: 'positive',
  in_progress: 'info',
  verifying: 'info',
  completed: 'positive',
  cancelled: 'neutral',
  failed: 'negative',
  rolled_back: 'negative',
};

const VERDICT_TONES: Record<Verdict, Tone> = {
  fail: 'negative',
  stale: 'warning',
  unknown: 'warning',
  waived: 'info',
  pass: 'positive',
  not_applicable: 'neutral',
};

export function toneOfState(state: ReleaseState): Tone {
  return STATE_TONES[state];
}

export function toneOfVerdict(verdict: Verdict): Tone {
  return VERDICT_TONES[verdict];
}
