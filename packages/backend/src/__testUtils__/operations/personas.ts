/** Who can sign in to the demo portal. */
export const PERSONAS = [
  'engineer',
  'release-manager',
  'approver',
  'portal-admin',
  'viewer',
] as const;

export type Persona = (typeof PERSONAS)[number];

/** The one who may do everything, and makes what the others try things on. */
export const ADMIN: Persona = 'portal-admin';
