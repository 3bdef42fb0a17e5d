/** What narrows a scope by fields; an empty list narrows nothing. */
export const SCOPE_FIELDS = [
  'type',
  'lifecycle',
  'owner',
  'system',
  'tag',
] as const;

export type ScopeField = (typeof SCOPE_FIELDS)[number];

/** The components of a scope, by fields that all have to fit. */
export type ScopeFilter = Record<ScopeField, readonly string[]>;

export const ANY_COMPONENT: ScopeFilter = {
  type: [],
  lifecycle: [],
  owner: [],
  system: [],
  tag: [],
};
