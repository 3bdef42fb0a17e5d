import { aRelease } from '../releaseFixture';

export const AT = '2026-11-21T08:00:00Z';
export const BY = 'user:default/manager';
export const release = aRelease({
  tags: ['x'],
  risks: [
    {
      title: 'Settings might be lost',
      likelihood: 'low',
      consequence: 'high',
      mitigation: 'A copy is made before',
      state: 'mitigated',
    },
    {
      title: 'Nobody is there',
      likelihood: 'medium',
      consequence: 'medium',
      ownerRef: 'group:default/payments-team',
      state: 'open',
    },
  ],
});
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
