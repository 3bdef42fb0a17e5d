/** The kinds whose files are short enough to be read whole. */
export const DESCRIBED_KINDS = ['Component', 'Resource', 'System', 'Domain'];

/** The kinds that dependencies are made of, and those that group them. */
export const DEPENDENCY_KINDS = [...DESCRIBED_KINDS, 'API'];

/** The kinds that own things. */
export const OWNER_KINDS = ['Group', 'User'];

const followed = new Set(
  [...DEPENDENCY_KINDS, ...OWNER_KINDS].map(kind => kind.toLowerCase()),
);

/** Whether the snapshot has entities of a kind. @internal */
export function isFollowed(kind: string): boolean {
  return followed.has(kind.toLowerCase());
}

/** Whether a kind can own things. @internal */
export function isOwnerKind(kind: string): boolean {
  return OWNER_KINDS.includes(kind);
}

/** The kind that a full reference names. @internal */
export function kindOf(ref: string): string {
  return ref.slice(0, Math.max(ref.indexOf(':'), 0));
}
