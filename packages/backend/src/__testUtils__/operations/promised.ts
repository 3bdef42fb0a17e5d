import { Persona, PERSONAS } from './personas';

/** What the demo policy promises of an operation. */
export interface Promised {
  /** Who may do it at all; the others get 403. */
  to: readonly Persona[];
  /** Whether engineers may do it only to what their groups own. */
  ownOnly?: boolean;
}

export const READ: Promised = { to: PERSONAS };
export const WRITE: Promised = {
  to: ['engineer', 'release-manager', 'portal-admin'],
  ownOnly: true,
};
export const MOVE: Promised = { to: [...WRITE.to, 'approver'], ownOnly: true };
export const BOOK: Promised = {
  to: ['engineer', 'release-manager', 'portal-admin'],
};
export const CONFIGURE: Promised = { to: ['portal-admin'] };
export const MANAGE: Promised = { to: ['release-manager', 'portal-admin'] };
export const ASK: Promised = {
  to: ['engineer', 'release-manager', 'approver', 'portal-admin'],
  ownOnly: true,
};
export const WAIVE: Promised = {
  to: ['release-manager', 'approver', 'portal-admin'],
};
export const VOTE: Promised = {
  to: ['engineer', 'release-manager', 'approver', 'portal-admin'],
};
