import { Conflict, Waiver } from '@slipway/backstage-plugin-releases-common';
import { fakeReleasesApi } from '../../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../../__testUtils__/renderScreen';
import { sampleConflicts } from '../../../__testUtils__/sampleConflicts';
import {
  sampleReadiness,
  sampleRelease,
} from '../../../__testUtils__/sampleReleases';
import { ReleasesApi } from '../../../shared/api';
import { ConflictItem } from '../ConflictItem';

export const [outOfOrder] = sampleConflicts();
/** Two of one component at once. */
export const sameComponent: Conflict = {
  ...outOfOrder,
  fingerprint: 'same-1',
  kind: 'same_component',
};

export const waiver: Waiver = {
  id: 'w1',
  target: { type: 'conflict', id: 'same-1', name: 'Same component' },
  state: 'requested',
  reason: 'Both teams sit together',
  requestedBy: 'user:default/engineer',
  requestedAt: '2026-11-20T09:00:00Z',
  expiresAt: '2026-11-27T09:00:00Z',
};

export const ownRelease = {
  code: 'own_release',
  sentence: 'You made what checkout 5.3.0 ships.',
};

/** Shows one conflict to somebody. */
export function showConflict(
  conflict: Conflict,
  options: {
    onPageOf?: string;
    mayAll?: boolean;
    api?: Partial<ReleasesApi>;
    isOwn?: boolean;
  } = {},
) {
  const { onPageOf, mayAll, isOwn } = options;
  const api = fakeReleasesApi({
    getRelease: jest.fn(async id => sampleRelease({ id })),
    getReadiness: jest.fn(async () => ({
      ...sampleReadiness(),
      ...(isOwn ? { whyNoWaiver: ownRelease } : {}),
    })),
    requestWaiver: jest.fn(async () => sampleRelease()),
    revokeWaiver: jest.fn(async () => sampleRelease()),
    ...options.api,
  });
  return {
    api,
    ...renderScreen(
      <ul>
        <ConflictItem conflict={conflict} onPageOf={onPageOf} />
      </ul>,
      { api, mayAll },
    ),
  };
}

/** With a waiver of the later release. */
export const withWaiver = (told: Waiver): Conflict => ({
  ...sameComponent,
  members: sameComponent.members.map((member, place) =>
    place === 1 ? { ...member, waiver: told } : member,
  ),
});
