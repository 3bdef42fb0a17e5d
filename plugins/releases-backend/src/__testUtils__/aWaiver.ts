import { Waiver } from '@slipway/backstage-plugin-releases-common';

/** A waiver of a window that holds until the end of the century. */
export function aWaiver(
  windowId: string,
  changes: Partial<Waiver> & { windowName?: string } = {},
): Waiver {
  const { windowName = windowId, ...rest } = changes;
  return {
    id: `waiver-of-${windowId}`,
    target: { type: 'window', id: windowId, name: windowName },
    state: 'granted',
    reason: 'The law asks for it',
    grantedBy: 'user:default/manager',
    grantedAt: '2026-11-20T08:00:00Z',
    expiresAt: '2099-12-31T00:00:00Z',
    ...rest,
  };
}
