import {
  isOpenState,
  Release,
  Waiver,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import { actorName, ApiError, Authorship, moment } from '../../platform';
import { StoredWaiver } from './WaiversStore';
import { whyNoWaiver } from './whyNoWaiver';

/** What becomes of a waiver, and why. @internal */
export interface WaiverEdit {
  before?: StoredWaiver;
  after: StoredWaiver;
  action: 'waiver_requested' | 'waived' | 'waiver_declined' | 'waiver_revoked';
  reason?: string;
  warnings?: Warning[];
}

/** A new waiver: granted at once, or only asked for. @internal */
export function madeWaiver(
  release: Release,
  by: Authorship,
  about: Pick<Waiver, 'reason' | 'expiresAt' | 'target'>,
  mayGrant: boolean,
): WaiverEdit {
  const requested: StoredWaiver = {
    id: newId(),
    releaseId: release.id,
    ...about,
    state: 'requested',
    revision: 0,
  };
  return mayGrant
    ? grantedEdit(release, requested, by, about.reason)
    : {
        after: {
          ...requested,
          requestedBy: by.actor,
          requestedAt: by.at,
          revision: 1,
        },
        action: 'waiver_requested',
        reason: about.reason,
      };
}

/** Grants what was asked for, or is new. @internal */
export function grantedEdit(
  release: Release,
  waiver: StoredWaiver,
  { actor, at }: Authorship,
  reason: string,
): WaiverEdit {
  return {
    before: waiver.revision === 0 ? undefined : waiver,
    after: {
      ...waiver,
      state: 'granted',
      grantedBy: actor,
      grantedAt: at,
      revision: waiver.revision + 1,
    },
    action: 'waived',
    reason,
    warnings: endsTooEarly(release, waiver.expiresAt),
  };
}

/** @internal */
export function declinedEdit(
  waiver: StoredWaiver,
  { actor, at }: Authorship,
  answer: string | undefined,
): WaiverEdit {
  return {
    before: waiver,
    after: {
      ...waiver,
      state: 'declined',
      answer,
      declinedBy: actor,
      declinedAt: at,
      revision: waiver.revision + 1,
    },
    action: 'waiver_declined',
    reason: answer,
  };
}

/** @internal */
export function revokedEdit(
  waiver: StoredWaiver,
  { actor, at }: Authorship,
): WaiverEdit {
  return {
    before: waiver,
    after: {
      ...waiver,
      state: 'revoked',
      revokedAt: at,
      revokedBy: actor,
      revision: waiver.revision + 1,
    },
    action: 'waiver_revoked',
  };
}

/** @internal */
export function toWaiver({
  releaseId: _,
  revision: __,
  ...waiver
}: StoredWaiver): Waiver {
  return waiver;
}

/**
 * Tells whether others granted, asked for or ended waivers meanwhile.
 *
 * @internal
 */
export function versionsOf(waivers: readonly StoredWaiver[]): string {
  return waivers.map(({ id, revision }) => `${id} ${revision}`).join();
}

/** @internal */
export function alreadyThere(release: Release, waiver: StoredWaiver): ApiError {
  const { name } = waiver.target;
  return ApiError.conflict(
    waiver.state === 'granted'
      ? `${name} is already waived for ${release.name}, by ${actorName(
          waiver.grantedBy ?? '',
        )} until ${moment(
          waiver.expiresAt,
          release,
        )}. Revoke that waiver first.`
      : `${actorName(
          waiver.requestedBy ?? '',
        )} has already asked to waive ${name} for ${
          release.name
        }. It waits for an answer.`,
    { current: release },
  );
}

/** A waiver has to hold when the release starts. */
function endsTooEarly({ name, window }: Release, expiresAt: string): Warning[] {
  return window && Date.parse(expiresAt) <= Date.parse(window.start)
    ? [
        {
          field: 'expiresAt',
          code: 'waiver_ends_before_start',
          message: `This waiver ends before ${name} is planned to start, ${moment(
            window.start,
            { window },
          )}. Grant one that lasts until then, or move the release.`,
        },
      ]
    : [];
}

/**
 * Of what has ended nothing is waived: it would tell of leave that nobody had.
 *
 * @throws an {@link ApiError} of status 409
 * @internal
 */
export function assertNotEnded(release: Release): void {
  if (!isOpenState(release.state)) {
    const message = `${release.name} has ended, so nothing is waived for it any more.`;
    throw ApiError.conflict(message, {
      details: [{ field: '', code: 'release_ended', message }],
      current: release,
    });
  }
}

/** @internal */
export function ownRelease(release: Release): ApiError {
  const { code, sentence } = whyNoWaiver(release);
  return ApiError.notAllowed(sentence, [
    { field: '', code, message: sentence },
  ]);
}
