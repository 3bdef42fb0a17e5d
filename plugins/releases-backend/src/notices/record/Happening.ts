import { ReleaseWindow } from '@slipway/backstage-plugin-releases-common';
import { DecisionTaken } from '../../governance';

/** A release may have become ready, or not ready. @internal */
export interface Turned {
  kind: 'turned';
  releaseId: string;
}

/** Somebody changed a release, or what is kept beside it. @internal */
export interface Touched {
  kind: 'touched';
  releaseId: string;
  actor: string;
}

/** A release asks somebody for something that it did not ask them before. @internal */
export interface Asked {
  kind: 'asked';
  releaseId: string;
  ask: { kind: string; target: string; item: string; ref?: string };
}

/** Another window is planned; absent: none. @internal */
export interface Moved {
  kind: 'moved';
  releaseId: string;
  actor: string;
  from?: ReleaseWindow;
  to?: ReleaseWindow;
}

/** Votes do not count any more, since the content is another one. @internal */
export interface Voided {
  kind: 'voided';
  releaseId: string;
  actor: string;
  voters: readonly string[];
  /** The fields that differ. */
  changed: readonly string[];
}

/** A review decided on a release, or what it decided was reopened. @internal */
export interface Decided extends DecisionTaken {
  kind: 'decided';
}

/** A freeze is new, or another one than it was. @internal */
export interface Frozen {
  kind: 'frozen';
  actor: string;
  windowId: string;
}

/** Something that people may have to be told of. @internal */
export type Happening =
  | Turned
  | Touched
  | Asked
  | Moved
  | Voided
  | Decided
  | Frozen;
