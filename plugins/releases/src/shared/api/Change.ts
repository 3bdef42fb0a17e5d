const CHANGE_KINDS = [
  'releases',
  'windows',
  'trains',
  'holidays',
  'dependencies',
  'bookings',
  'conflicts',
  'verdicts',
  'policies',
  'reviews',
  'deployments',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What the backend says that changed. */
export interface Change {
  /** Absent where this plugin does not know it: anything may have changed. */
  kind?: ChangeKind;
  /** Which releases; absent where they are too many to be named. */
  releaseIds?: readonly string[];
}

function isStringArray(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

/** Reads a signal; one of a newer backend may say what is not known here. */
export function readChange(message: unknown): Change {
  const { kind, releaseIds } = Object(message) as Record<string, unknown>;
  return {
    kind: CHANGE_KINDS.find(known => known === kind),
    releaseIds: isStringArray(releaseIds) ? releaseIds : undefined,
  };
}
