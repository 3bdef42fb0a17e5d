import { Verdict } from '@slipway/backstage-plugin-releases-common';
import {
  StoredInstant,
  toDate,
  toNullableDate,
  toOptionalIso,
} from '../../platform';
import { ReleaseAsk } from '../asking/ReleaseAsk';
import { openGates, OwnVerdict } from '../evaluate/evaluate';
import { JudgedGate } from '../gates/JudgedGate';

const AGAIN_AFTER_MS = 1_000;

/** The version of a row that was read, and may have changed since. @internal */
export interface VerdictVersion {
  releaseId: string;
  version: number;
}

/** What of a verdict everything but its gates is known by. @internal */
export interface StoredVerdict extends VerdictVersion {
  dirty: boolean;
  verdict?: Verdict;
  validUntil?: string;
  judgedAt?: string;
  revision?: number;
  gates?: JudgedGate[];
  snapshotId?: string;
}

/** A verdict that was just made. @internal */
export interface MadeVerdict extends OwnVerdict, VerdictVersion {
  at: string;
  revision: number;
  snapshotId?: string;
  /** Whether policies approve the release now that it comes to this. */
  moves: boolean;
  /** For what it waits, and of whom. */
  asks: readonly ReleaseAsk[];
}

/** The columns of a verdict. @internal */
export interface VerdictRow {
  release_id: string;
  version: number;
  dirty: boolean | number;
  verdict: Verdict | null;
  valid_until: StoredInstant | null;
  judged_at: StoredInstant | null;
  revision: number | null;
  content: string | null;
  in_line: boolean | number;
}

interface Content {
  gates: JudgedGate[];
  snapshotId?: string;
}

/** How the content of a verdict begins that has these gates. @internal */
export function gatesText(gates: readonly JudgedGate[]): string {
  return `{"gates":${JSON.stringify(gates)}`;
}

/** The gates of the content of a verdict. @internal */
export function gatesOfContent(content: string): JudgedGate[] {
  const { gates }: Content = JSON.parse(content);
  return gates;
}

/** @internal */
export function toStoredVerdict(row: VerdictRow): StoredVerdict {
  const content: Content | undefined =
    row.content === null ? undefined : JSON.parse(row.content);
  return {
    releaseId: row.release_id,
    version: row.version,
    dirty: Boolean(row.dirty),
    verdict: row.verdict ?? undefined,
    validUntil: toOptionalIso(row.valid_until),
    judgedAt: toOptionalIso(row.judged_at),
    revision: row.revision ?? undefined,
    ...content,
  };
}

/** @internal */
export function toVerdictRow(verdict: MadeVerdict, gatesFingerprint: string) {
  const { gates, snapshotId } = verdict;
  const content: Content = { gates, snapshotId };
  return {
    release_id: verdict.releaseId,
    version: verdict.version + 1,
    dirty: false,
    due_at: dueAt(verdict),
    lease_until: null,
    moves_at: verdict.moves ? toDate(verdict.at) : null,
    verdict: verdict.verdict,
    valid_until: toNullableDate(verdict.validUntil),
    judged_at: toDate(verdict.at),
    revision: verdict.revision,
    open_gates: openGates(gates).length,
    gates_fingerprint: gatesFingerprint,
    content: JSON.stringify(content),
    in_line: true,
  };
}

/** When to judge again: not at once, however soon a gate says that it turns. */
function dueAt({ at, validUntil }: MadeVerdict): Date | null {
  return validUntil === undefined
    ? null
    : new Date(
        Math.max(Date.parse(validUntil), Date.parse(at) + AGAIN_AFTER_MS),
      );
}
