import { ReleasesApi } from '../api/releasesApiRef';
import {
  sampleActions,
  sampleCalendarItems,
  sampleLedger,
  sampleSummary,
} from './sampleAnswers';
import { sampleReadiness, sampleRelease } from './sampleReleases';

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
    createRelease: unexpected(),
    importReleases: unexpected(),
    getRelease: jest.fn(async () => sampleRelease()),
    updateRelease: unexpected(),
    archiveRelease: unexpected(),
    restoreRelease: unexpected(),
    transitionRelease: unexpected(),
    holdRelease: unexpected(),
    unholdRelease: unexpected(),
    getReleaseActions: jest.fn(async () => sampleActions()),
    getReadiness: jest.fn(async () => sampleReadiness()),
    getReleaseLedger: jest.fn(async () => ({ items: sampleLedger() })),
    verifyReleaseLedger: jest.fn(async () => ({
      intact: true,
      chains: 1,
      entries: 3,
      sentence: 'All 3 entries are as they were written.',
    })),
    verifyLedger: unexpected(),
    getCalendar: jest.fn(async () => ({
      items: sampleCalendarItems(),
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
    getEntitySummary: jest.fn(async () => sampleSummary()),
    ...changes,
  };
}
