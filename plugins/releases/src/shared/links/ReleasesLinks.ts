import { createContext, useContext } from 'react';

/** The tabs of the page of one release. */
export const RELEASE_TABS = ['overview', 'readiness', 'activity'] as const;

export type ReleaseTab = (typeof RELEASE_TABS)[number];

/** Where the risks stand on the page of a release. */
export const RISKS_ANCHOR = 'risks';

/**
 * Where the pages of the plugin are. Each frontend system has its own way to
 * know; what is shown asks here.
 */
export interface ReleasesLinks {
  calendar(): string;
  myWork(): string;
  timeline(): string;
  list(): string;
  environments(): string;
  /** All of them, or those that are asked for. */
  deployments(shown?: {
    component?: string;
    environment?: string;
    needsReview?: boolean;
  }): string;
  deployment(id: string): string;
  release(id: string, tab?: ReleaseTab): string;
  edit(id: string): string;
  /** The form of a new release; `start` is an instant, or a day. */
  plan(given?: { component?: string; start?: string; like?: string }): string;
  importing(): string;
  windows(): string;
  window(id: string): string;
  editWindow(id: string): string;
  newWindow(): string;
  importWindows(): string;
  trains(): string;
  /** @param departure - when the one that is meant starts; absent, the next */
  train(id: string, departure?: string): string;
  editTrain(id: string): string;
  newTrain(): string;
  milestoneTemplates(): string;
  newMilestoneTemplate(): string;
  editMilestoneTemplate(id: string): string;
  conflicts(): string;
  /** Of all releases, or of one. */
  risks(releaseId?: string): string;
  /** @param shown - those that are over, or those that are ahead */
  reviews(shown?: { past: boolean }): string;
  review(id: string): string;
  editReview(id: string): string;
  newReview(): string;
  /** Where a review is held. */
  reviewMeeting(id: string): string;
  reviewMinutes(id: string): string;
  policies(): string;
  policy(id: string): string;
  editPolicy(id: string): string;
  newPolicy(): string;
  administration(): string;
  /** @param shown - with those that are over, or without */
  bookings(shown?: { past: boolean }): string;
  newBooking(): string;
}

/** @internal */
export const ReleasesLinksContext = createContext<ReleasesLinks | undefined>(
  undefined,
);

export function useReleasesLinks(): ReleasesLinks {
  const links = useContext(ReleasesLinksContext);
  if (!links) {
    throw new Error('Render this inside a ReleasesProvider');
  }
  return links;
}
