import { z } from 'zod';
import { windowEffectSchema } from '../schedule/window';

/**
 * The types under which the portal's search keeps what Slipway adds to it.
 *
 * @public
 */
export const RELEASES_SEARCH_TYPES = {
  release: 'releases',
  window: 'releases-windows',
  train: 'releases-trains',
  review: 'releases-reviews',
} as const;

/** @public */
export type ReleasesSearchType =
  (typeof RELEASES_SEARCH_TYPES)[keyof typeof RELEASES_SEARCH_TYPES];

const documentShape = {
  title: z.string(),
  text: z.string(),
  location: z.string(),
};

/**
 * A release in the search index: what it is found by. State, readiness and
 * window are left out, because they would be out of date.
 *
 * @public
 */
export const releaseSearchDocumentSchema = z.object({
  ...documentShape,
  releaseId: z.string(),
  version: z.string(),
  environment: z.string(),
  ownerRef: z.string().optional(),
  componentRefs: z.array(z.string()),
});

/** @public */
export type ReleaseSearchDocument = z.infer<typeof releaseSearchDocumentSchema>;

/** @public */
export const windowSearchDocumentSchema = z.object({
  ...documentShape,
  windowId: z.string(),
  effect: windowEffectSchema,
  when: z.string(),
});

/** @public */
export type WindowSearchDocument = z.infer<typeof windowSearchDocumentSchema>;

/** @public */
export const trainSearchDocumentSchema = z.object({
  ...documentShape,
  trainId: z.string(),
  when: z.string(),
});

/** @public */
export type TrainSearchDocument = z.infer<typeof trainSearchDocumentSchema>;

/** @public */
export const reviewSearchDocumentSchema = z.object({
  ...documentShape,
  reviewId: z.string(),
  when: z.string(),
});

/** @public */
export type ReviewSearchDocument = z.infer<typeof reviewSearchDocumentSchema>;
