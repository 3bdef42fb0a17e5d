import {
  EndpointId,
  ReleaseSource,
} from '@slipway/backstage-plugin-releases-common';
import { Persona } from './personas';
import { Promised } from './promised';

/** What an operation is tried on. */
export interface Subject {
  id: string;
  revision: number;
  /** Who owns it, or what is to be made. */
  ownerRef: string;
  /** The id of what else was made for it. */
  other: string;
  /** Where it comes from, of a release that was imported. */
  source?: ReleaseSource;
  /** The release that a vote is on, and the vote. */
  releaseId?: string;
  /** The review that a decision was taken in. */
  reviewId?: string;
  voteId?: string;
  /** What a step before listed. */
  items?: unknown[];
  /** The waivers of a release. */
  waivers?: { id: string }[];
}

/** What a request says beyond its path parameter `id` and its revision. */
export interface Input {
  params?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A step that brings a fresh subject to where an operation can be tried. */
export interface Step {
  operation: EndpointId;
  /** Who takes it; absent: the one who may do everything. */
  as?: Persona;
  input?: Input | ((subject: Subject) => Input);
}

/** One operation of the API, and how to try it. */
export interface Operation {
  promised: Promised;
  /** What is tried, on a fresh draft of a release where the path has an `id`. */
  input?: (subject: Subject) => Input;
  /** Something it refuses with 400, naming this field. */
  bad: Input & { field: string };
  /** What happens to the fresh subject first. */
  after?: Step[];
  /** Makes the subject, where it is not a release. */
  made?: Step;
  /** Makes something else that is needed. */
  also?: (ownerRef: string) => Step;
  /** Which one it is, where the answers of the steps list several. */
  among?: (
    subject: Subject,
  ) => Pick<Subject, 'id' | 'revision'> & Partial<Subject>;
  /** What happens to the subject and the other thing before. */
  then?: (subject: Subject) => Step;
}

/** Operations of one room. */
export type Operations = Partial<Record<EndpointId, Operation>>;
