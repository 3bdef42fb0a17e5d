import {
  ApprovalState,
  GateResult,
} from '@slipway/backstage-plugin-releases-common';
import { fakeReleasesApi } from '../../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../../__testUtils__/renderScreen';
import {
  sampleReadiness,
  sampleRelease,
} from '../../../__testUtils__/sampleReleases';
import { ReadinessView } from '../ReadinessView';

/** A vote as a gate shows it. */
export const vote: ApprovalState['votes'][number] = {
  id: 'vote-1',
  by: 'user:default/ann',
  decision: 'approve',
  comment: 'Tried in staging',
  at: '2026-11-20T09:00:00Z',
  groups: ['group:default/payments-team'],
  counts: true,
};

const signOff = (approval: Partial<ApprovalState>): GateResult => ({
  id: 'production:sign-off',
  name: 'Sign-off',
  kind: 'approval',
  stage: 'approval',
  severity: 'blocking',
  counts: true,
  waivable: false,
  status: 'fail',
  code: 'approval_pending',
  sentence: 'checkout 5.3.0 needs 1 more approval, from qa.',
  evidence: [],
  approval: { required: 2, satisfied: 1, votes: [vote], ...approval },
});

/** Shows the readiness of a release with a gate that asks for votes. */
export function showVotes(
  approval: Partial<ApprovalState>,
  calls: object = {},
  mayAll = true,
) {
  const api = fakeReleasesApi({
    getReadiness: jest.fn(async () =>
      sampleReadiness({ own: { verdict: 'fail', gates: [signOff(approval)] } }),
    ),
    ...calls,
  });
  return renderScreen(<ReadinessView release={sampleRelease()} />, {
    api,
    mayAll,
  });
}
