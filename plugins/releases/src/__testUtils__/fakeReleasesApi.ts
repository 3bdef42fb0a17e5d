import {
  sampleCoverage,
  sampleHealth,
  sampleWorkingCalendar,
} from './sampleAdministration';
import { ReleasesApi } from '../shared/api';
import {
  sampleActions,
  sampleCalendarItems,
  sampleLedger,
  sampleSummary,
} from './sampleAnswers';
import { sampleConflicts } from './sampleConflicts';
import { sampleCalendarByDay } from './sampleDays';
import { fakeDeliveryApi } from './sampleDelivery';
import {
  sampleGateTypes,
  samplePolicy,
  samplePolicyLedger,
  samplePolicyPreview,
  samplePolicyVersions,
} from './samplePolicies';
import { sampleReleasePolicies } from './sampleReleasePolicies';
import {
  sampleReadiness,
  sampleRelease,
  sampleVerdictHistory,
} from './sampleReleases';
import {
  sampleDecisionRecord,
  sampleAgendaReadiness,
  sampleReviewDetail,
  sampleReviewList,
} from './sampleReviews';
import { sampleRollUp } from './sampleRollUp';
import { sampleRisk, sampleRiskList } from './sampleRisks';
import { sampleDeparture, samplePlan, sampleTrain } from './sampleTrains';
import { sampleDecision } from './sampleWindows';

/** An API that answers the samples, and what a test says otherwise. */
export function fakeReleasesApi(
  changes: Partial<ReleasesApi> = {},
): ReleasesApi {
  const unexpected = () =>
    jest.fn(async () => {
      throw new Error('This test does not expect that request');
    });
  return {
    listReleases: jest.fn(async () => ({
      items: [sampleRelease()],
      totalItems: 1,
    })),
    getForMe: jest.fn(async () => ({
      votes: 0,
      waivers: 0,
      upcoming: { count: 1, next: sampleRelease() },
    })),
    getMyWork: jest.fn(async () => ({ items: [], totalItems: 0 })),
    createRelease: unexpected(),
    importReleases: unexpected(),
    getRelease: jest.fn(async () => sampleRelease()),
    updateRelease: unexpected(),
    archiveRelease: unexpected(),
    restoreRelease: unexpected(),
    transitionRelease: unexpected(),
    getMilestoneDates: unexpected(),
    completeMilestone: unexpected(),
    reopenMilestone: unexpected(),
    correctReleaseActual: unexpected(),
    holdRelease: unexpected(),
    unholdRelease: unexpected(),
    getReleaseActions: jest.fn(async () => sampleActions()),
    getActions: jest.fn(async () => ({
      items: [
        { action: 'create' as const, allowed: true },
        { action: 'import' as const, allowed: true },
      ],
    })),
    getReadiness: jest.fn(async () => sampleReadiness()),
    getVerdictHistory: jest.fn(async () => sampleVerdictHistory()),
    getReleaseLedger: jest.fn(async () => ({ items: sampleLedger() })),
    verifyReleaseLedger: jest.fn(async () => ({
      intact: true,
      chains: 1,
      entries: 3,
      sentence: 'All 3 entries are unaltered.',
    })),
    verifyLedger: unexpected(),
    getCalendar: jest.fn(async ({ density }) =>
      density
        ? sampleCalendarByDay(sampleCalendarItems())
        : { items: sampleCalendarItems(), truncated: false },
    ),
    getRollUp: jest.fn(async () => sampleRollUp()),
    getTimeline: jest.fn(async () => ({
      totalRows: 0,
      totalLanes: 0,
      rows: [],
      bands: [],
      arrows: [],
      truncated: false,
    })),
    getDependencies: jest.fn(async () => ({
      entityRef: 'component:default/checkout',
      items: [],
      sharedResources: [],
      truncated: false,
      snapshot: { id: 'snapshot-7', at: '2026-11-21T08:56:00Z' },
    })),
    getCoverage: unexpected(),
    refreshDependencies: unexpected(),
    getCatalogCoverage: jest.fn(async () => sampleCoverage()),
    getAdministrationHealth: jest.fn(async () => sampleHealth()),
    listAllFeeds: jest.fn(async () => ({ items: [] })),
    listPoliciesInForce: jest.fn(async () => ({ items: [] })),
    getWorkingCalendar: jest.fn(async () => sampleWorkingCalendar()),
    getLedgerVerification: jest.fn(async () => ({
      status: 'never' as const,
      chains: 0,
      total: 0,
    })),
    startLedgerVerification: unexpected(),
    getEntitySummary: jest.fn(async () => sampleSummary()),
    requestWaiver: unexpected(),
    grantWaiver: unexpected(),
    declineWaiver: unexpected(),
    revokeWaiver: unexpected(),
    getOpenApiDocument: unexpected(),
    listFeeds: unexpected(),
    createFeed: unexpected(),
    revokeFeed: unexpected(),
    listWindows: unexpected(),
    getWindow: unexpected(),
    createWindow: unexpected(),
    previewWindow: unexpected(),
    updateWindow: unexpected(),
    archiveWindow: unexpected(),
    restoreWindow: unexpected(),
    importWindows: unexpected(),
    listHolidays: jest.fn(async () => ({ configured: [], items: [] })),
    importHolidays: unexpected(),
    archiveHolidays: unexpected(),
    getHolidaysLedger: unexpected(),
    getWindowLedger: unexpected(),
    askGate: unexpected(),
    decideWindow: unexpected(),
    decideWindows: jest.fn(async ({ queries }) => ({
      items: queries.map(() =>
        sampleDecision({ allowed: true, sentence: 'Open.', reasons: [] }),
      ),
    })),
    listTrains: jest.fn(async () => ({
      items: [sampleTrain({ nextDeparture: sampleDeparture() })],
      totalItems: 1,
    })),
    getTrain: jest.fn(async () => sampleTrain()),
    createTrain: unexpected(),
    updateTrain: unexpected(),
    archiveTrain: unexpected(),
    restoreTrain: unexpected(),
    getTrainLedger: unexpected(),
    listDepartures: jest.fn(async () => ({
      items: [sampleDeparture()],
      truncated: false,
    })),
    getTrainPlan: jest.fn(async () => samplePlan()),
    boardTrain: unexpected(),
    leaveTrain: unexpected(),
    listMilestoneTemplates: jest.fn(async () => ({ items: [] })),
    getMilestoneTemplate: unexpected(),
    createMilestoneTemplate: unexpected(),
    updateMilestoneTemplate: unexpected(),
    archiveMilestoneTemplate: unexpected(),
    restoreMilestoneTemplate: unexpected(),
    getMilestoneTemplateLedger: unexpected(),
    applyMilestoneTemplate: unexpected(),
    listConflicts: jest.fn(async () => ({
      items: sampleConflicts(),
      totalItems: 3,
      computedAt: '2026-11-21T08:59:00Z',
    })),
    getReleaseConflicts: jest.fn(async () => ({
      items: [],
      computedAt: '2026-11-21T09:00:00Z',
    })),
    acknowledgeConflict: unexpected(),
    revokeAcknowledgement: unexpected(),
    findConflictMoves: unexpected(),
    findSlots: unexpected(),
    findDraftSlots: unexpected(),
    previewPlan: unexpected(),
    commitPlan: unexpected(),
    ingestEvidence: unexpected(),
    listEvidence: unexpected(),
    recordEvidence: unexpected(),
    castVote: unexpected(),
    withdrawVote: unexpected(),
    castVotes: unexpected(),
    tickItem: unexpected(),
    listRisks: jest.fn(async () => sampleRiskList()),
    getReleaseRisks: jest.fn(async () => ({ items: [sampleRisk()] })),
    addRisk: unexpected(),
    updateRisk: unexpected(),
    removeRisk: unexpected(),
    listReviews: jest.fn(async () => sampleReviewList()),
    createReview: unexpected(),
    getReview: jest.fn(async () => sampleReviewDetail()),
    getAgendaReadiness: jest.fn(async (_, { releaseId }) => ({
      items: releaseId.map((id: string) => sampleAgendaReadiness(id)),
    })),
    updateReview: unexpected(),
    cancelReview: unexpected(),
    openReview: unexpected(),
    closeReview: unexpected(),
    saveAgendaNotes: unexpected(),
    decideRelease: unexpected(),
    getDecision: jest.fn(async () => sampleDecisionRecord()),
    reopenDecision: unexpected(),
    getReviewMinutes: jest.fn(async () => '# Go/no-go of the week'),
    getReviewInvitation: jest.fn(async () => 'BEGIN:VCALENDAR'),
    getReviewLedger: jest.fn(async () => ({ items: [] })),
    getReleaseDecisions: jest.fn(async () => ({ items: [] })),
    listPolicies: jest.fn(async () => ({
      items: [samplePolicy()],
      totalItems: 1,
    })),
    createPolicy: unexpected(),
    previewPolicy: jest.fn(async () => samplePolicyPreview()),
    getPolicy: jest.fn(async () => samplePolicy()),
    updatePolicy: unexpected(),
    archivePolicy: unexpected(),
    restorePolicy: unexpected(),
    getReleasePolicies: jest.fn(async () => sampleReleasePolicies()),
    adoptPolicies: unexpected(),
    listPolicyVersions: jest.fn(async () => samplePolicyVersions()),
    getPolicyProgress: jest.fn(async () => ({ total: 120, remaining: 0 })),
    getPolicyLedger: jest.fn(async () => ({ items: samplePolicyLedger() })),
    listGateTypes: jest.fn(async () => sampleGateTypes()),
    listBookings: unexpected(),
    createBooking: unexpected(),
    endBooking: unexpected(),
    recordDeployment: unexpected(),
    updateDeployment: unexpected(),
    reviewDeployment: unexpected(),
    ...fakeDeliveryApi(),
    ...changes,
  };
}
