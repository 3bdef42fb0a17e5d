import {
  ChecklistItem,
  GateResult,
} from '@slipway/backstage-plugin-releases-common';
import { fakeReleasesApi } from '../../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../../__testUtils__/renderScreen';
import {
  sampleReadiness,
  sampleRelease,
} from '../../../__testUtils__/sampleReleases';
import { ReadinessView } from '../ReadinessView';

/** An item as a gate shows it. */
export const item: ChecklistItem = {
  id: 'runbook',
  title: 'Runbook read',
  ownerRef: 'group:default/payments-team',
  dueAt: '2026-11-20T09:00:00Z',
  done: false,
  mayTick: true,
};

const goLive = (items: ChecklistItem[]): GateResult => ({
  id: 'production:go-live',
  name: 'Go-live',
  kind: 'checklist',
  stage: 'verify',
  severity: 'blocking',
  counts: true,
  waivable: true,
  status: 'fail',
  code: 'checklist_open',
  sentence: 'One item is not ticked: Runbook read.',
  evidence: [],
  checklist: { items },
});

/** Shows the readiness of a release with a gate of which items are ticked. */
export function showChecklist(items: ChecklistItem[], calls: object = {}) {
  const api = fakeReleasesApi({
    getReadiness: jest.fn(async () =>
      sampleReadiness({ own: { verdict: 'fail', gates: [goLive(items)] } }),
    ),
    ...calls,
  });
  return renderScreen(<ReadinessView release={sampleRelease()} />, { api });
}
