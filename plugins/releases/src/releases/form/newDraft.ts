import { Release } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { localZone } from '../../shared/time';
import { draftFromRelease } from './draftFromRelease';
import { emptyDraft, ReleaseDraft } from './ReleaseDraft';

const WALL = "yyyy-MM-dd'T'HH:mm";

/** At what time of day a release starts where only the day is given. */
const USUAL_HOUR = 10;

/** An hour from an instant, or from the morning of a day such as `2026-12-03`. */
function windowFrom(start: string, timeZone: string): ReleaseDraft['window'] {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(start);
  const at = DateTime.fromISO(start, { zone: timeZone });
  if (!at.isValid) {
    return { start: '', end: '', timeZone };
  }
  const first = isDay ? at.set({ hour: USUAL_HOUR }) : at;
  return {
    start: first.toFormat(WALL),
    end: first.plus({ hours: 1 }).toFormat(WALL),
    timeZone,
  };
}

/**
 * What is like another release: the same content, without what belongs to its
 * version and its time.
 */
function copyOf(release: Release): ReleaseDraft {
  const draft = draftFromRelease(release);
  return {
    ...draft,
    name: '',
    version: '',
    trainDeparture: '',
    window: { start: '', end: '', timeZone: draft.window.timeZone },
    components: draft.components.map(component => ({
      ...component,
      fromVersion: component.toVersion || release.version,
      toVersion: '',
      artifacts: [],
    })),
    milestones: [],
    scope: [],
  };
}

/** The form of a new release, as far as something is known of it. */
export function newDraft(given: {
  /** The component that it was opened for. */
  entityRef?: string;
  /** An instant, or a day. */
  start?: string;
  /** The release that it shall be like. */
  like?: Release;
}): ReleaseDraft {
  const { entityRef, start, like } = given;
  const draft = like ? copyOf(like) : emptyDraft(entityRef);
  return start
    ? {
        ...draft,
        window: windowFrom(start, like ? draft.window.timeZone : localZone()),
      }
    : draft;
}
