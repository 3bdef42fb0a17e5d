import {
  Release,
  ReleaseListQuery,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { ReadScope } from '../permissions/ReleaseAuthorizer';

/** Releases that ship one of these entities or their direct neighbours. @internal */
export interface Around {
  entityRefs: readonly string[];
  neighbours: readonly ('upstream' | 'downstream')[];
  /** Leave out what ships the entities themselves and no neighbour. */
  neighboursOnly?: boolean;
}

/**
 * Releases of which something is in a calendar of a span, archived ones never.
 *
 * @internal
 */
export interface CalendarSpan {
  from: string;
  to: string;
  around?: Around;
}

/**
 * Which releases a query is about, in terms of the contract, and what its
 * caller may read of them.
 *
 * @internal
 */
export interface ReleaseFilter
  extends Pick<
    ReleaseListQuery,
    | 'ownerRef'
    | 'responsibleRef'
    | 'system'
    | 'domain'
    | 'trainId'
    | 'environment'
    | 'state'
    | 'tag'
    | 'kind'
    | 'impact'
    | 'held'
    | 'from'
    | 'to'
    | 'q'
    | 'archived'
  > {
  scope: ReadScope;
  ids?: readonly string[];
  around?: Around;
  calendar?: CalendarSpan;
  /** Selects ids; each narrows it. A query itself would be carried out by who awaits it. */
  among?: readonly (() => Knex.QueryBuilder)[];
  /** Whether open releases are late by their plan at an instant. */
  overdue?: { is: boolean; at: Date };
  /** The statement that this is a part of leaves few releases to ask about. */
  areFew?: boolean;
  /** Leave archived releases in. */
  withArchived?: boolean;
}

/** Where a page of releases goes on. @internal */
export interface ReleasePosition {
  value: string;
  id: string;
}

/** @internal */
export type ReleaseField = keyof Release;

/** Whether few releases are left without a look at their states. @internal */
export function isNarrow({
  ids,
  around,
  calendar,
  ownerRef,
  responsibleRef,
  trainId,
  system,
  domain,
  q,
  among,
}: ReleaseFilter): boolean {
  return [
    ids,
    around,
    calendar,
    ownerRef,
    responsibleRef,
    trainId,
    system,
    domain,
    q,
    among?.length,
  ].some(Boolean);
}
