import { aRelease } from '../releaseFixture';

export const AT = '2026-11-21T08:00:00Z';
export const BY = 'user:default/manager';
export const release = aRelease({ tags: ['x'] });
export const record = {
  createdBy: BY,
  createdAt: AT,
  updatedAt: AT,
  revision: 1,
};

/** A waiver as it was kept when windows were all that could be waived. */
export const waiverOfBefore = {
  id: 'waiver',
  windowId: 'w',
  windowName: 'Freeze',
  reason: 'The law',
  grantedBy: BY,
  grantedAt: AT,
  expiresAt: '2026-11-22T08:00:00Z',
};
