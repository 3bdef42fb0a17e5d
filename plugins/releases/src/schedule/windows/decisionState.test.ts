import { DecisionReason } from '@slipway/backstage-plugin-releases-common';
import { decisionState } from './decisionState';

function reasons(...codes: DecisionReason['code'][]): DecisionReason[] {
  return codes.map(code => ({ code, effect: 'deny', sentence: 'Because.' }));
}

describe('decisionState', () => {
  it.each<[string, boolean, DecisionReason['code'][]]>([
    ['open', true, []],
    ['open', true, ['inside_allow_window']],
    ['closed', false, ['inside_freeze']],
    ['closed', false, ['outside_allow_windows', 'scope_unknown']],
    ['unsure', false, ['scope_unknown']],
    ['unsure', false, ['scope_unknown', 'inside_allow_window']],
  ])('is %s for %s and %j', (state, allowed, codes) => {
    expect(decisionState({ allowed, reasons: reasons(...codes) })).toBe(state);
  });
});
