import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  Release,
  ReleaseSearchDocument,
  Review,
  ReviewSearchDocument,
  Train,
  TrainSearchDocument,
  Window,
  WindowSearchDocument,
} from '@slipway/backstage-plugin-releases-common';

/** So much of a long description helps to find it. */
const DESCRIBED_CHARACTERS = 5000;

const SCOPE_KEYS = 100;

/** Enough to be recognized by. */
const COMPONENTS_KEPT = 20;

/** The name that people know an entity by: the last part of its reference. */
function nameOf(entityRef: string): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1);
}

/** What can be read in one go, without what is not there. */
function textOf(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** @param path - where the portal has the page of releases */
export function toReleaseDocument(
  release: Release,
  path: string,
): ReleaseSearchDocument & IndexableDocument {
  const { id, name, version, environment, ownerRef, components } = release;
  const refs = components.map(({ entityRef }) => entityRef);
  return {
    title: name,
    // First what a result does not show anyway.
    text: textOf([
      release.description?.slice(0, DESCRIBED_CHARACTERS),
      release.scope
        .slice(0, SCOPE_KEYS)
        .map(({ key }) => key)
        .join(', '),
      release.tags.join(', '),
      refs.map(nameOf).join(', '),
      ownerRef && nameOf(ownerRef),
      version,
      environment,
    ]),
    location: `${path}/release/${encodeURIComponent(id)}`,
    releaseId: id,
    version,
    environment,
    ownerRef,
    componentRefs: refs.slice(0, COMPONENTS_KEPT),
    authorization: { resourceRef: id },
  };
}

/** @param path - where the portal has the page of releases */
export function toWindowDocument(
  window: Window,
  path: string,
): WindowSearchDocument {
  const { id, name, effect, sentence } = window;
  return {
    title: name,
    text: textOf([
      window.reason,
      sentence,
      window.scopeSentence,
      window.contact && nameOf(window.contact),
    ]),
    location: `${path}/windows/window/${encodeURIComponent(id)}`,
    windowId: id,
    effect,
    when: sentence,
  };
}

/** @param path - where the portal has the page of releases */
export function toTrainDocument(
  train: Train,
  path: string,
): TrainSearchDocument {
  const { id, name, sentence } = train;
  return {
    title: name,
    text: textOf([
      sentence,
      train.environment,
      train.description?.slice(0, DESCRIBED_CHARACTERS),
    ]),
    location: `${path}/trains/train/${encodeURIComponent(id)}`,
    trainId: id,
    when: sentence,
  };
}

/** @param path - where the portal has the page of releases */
export function toReviewDocument(
  review: Review,
  path: string,
): ReviewSearchDocument {
  const { id, title, trainName } = review;
  const when = momentOf(review);
  return {
    title,
    text: textOf([when, trainName]),
    location: `${path}/reviews/${encodeURIComponent(id)}`,
    reviewId: id,
    when,
  };
}

/** When it begins, as the clocks of its zone show it. */
function momentOf({ at, timeZone }: Pick<Review, 'at' | 'timeZone'>): string {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(Date.parse(at))
      .map(({ type, value }) => [type, value]),
  );
  const named = (['weekday', 'day', 'month', 'year'] as const).map(type =>
    parts.get(type),
  );
  return `${named.join(' ')} ${parts.get('hour')}:${parts.get(
    'minute',
  )}, ${timeZone}`;
}
