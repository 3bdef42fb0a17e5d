import { Verdict } from '@slipway/backstage-plugin-releases-common';
import { Tone } from '../../shared/status';

const VERDICT_TONES: Record<Verdict, Tone> = {
  fail: 'negative',
  stale: 'warning',
  unknown: 'warning',
  waived: 'info',
  pass: 'positive',
  not_applicable: 'neutral',
};

/** The colour of what a release, or one of its gates, came to. */
export function toneOfVerdict(verdict: Verdict): Tone {
  return VERDICT_TONES[verdict];
}
