import {
  ErrorDetail,
  findTransition,
  ImportedRelease,
  isContentOpen,
  LedgerAction,
  Release,
  ReleaseChange,
  ReleaseState,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Authorship, stateName, withoutUndefined } from '../../platform';
import { applyChange } from '../commands/applyChange';
import {
  applyTransition,
  findRefusal,
  inState,
} from '../commands/applyTransition';
import { baselineOf } from '../commands/baselineOf';
import { MoveMilestones } from '../commands/MilestoneMover';
import { settleChange, SettledChange } from '../commands/settleChange';

/** What is over, so that it may be imported as history. */
const ENDED: readonly ReleaseState[] = [
  'completed',
  'failed',
  'rolled_back',
  'cancelled',
];

/** Nobody has promised anything yet, so that anybody who may create may import it. */
const NOT_BEGUN: readonly ReleaseState[] = ['draft', 'planned'];

/** @internal */
export type RowDecision =
  | { details: ErrorDetail[] }
  | {
      /** Absent: nothing differs. */
      change?: Pick<SettledChange, 'after' | 'ended' | 'changed'>;
      action: LedgerAction;
      warnings: Warning[];
      /** The state that the release moves to by its rules, where it does. */
      transition?: ReleaseState;
    };

function needsPermission(state: ReleaseState, why: string): ErrorDetail {
  return {
    field: 'state',
    code: 'state_needs_import_permission',
    message: `${why} Importing it as ${stateName(
      state,
    )} takes the permission releases.release.import. Import it as draft or planned and move it on here, or ask a portal admin.`,
  };
}

/** What of a release that is over speaks against its being history. */
function isAhead({ window }: Release, { at }: Authorship): boolean {
  return window !== undefined && Date.parse(window.end) > Date.parse(at);
}

/**
 * Whether a release that is not known here may come in as a row has it: as a
 * draft or planned, or as history, which is over. What is under way takes a
 * permission of its own, since it passed no rules here.
 *
 * @param mayImportAny - whether who imports has that permission
 * @internal
 */
export function decideNewRow(
  release: Release,
  by: Authorship & { mayImportAny: boolean },
): RowDecision {
  const { state, window } = release;
  if (state === 'planned' && !window) {
    return {
      details: [
        {
          field: 'window',
          code: 'window_missing',
          message:
            'A planned release needs a window. Give one, or import it as a draft.',
        },
      ],
    };
  }
  const hasBegun = !NOT_BEGUN.includes(state);
  const isHistory = ENDED.includes(state) && !isAhead(release, by);
  if (!hasBegun && Object.keys(release.actual).length > 0) {
    return { details: [notStarted(release)] };
  }
  if (hasBegun && !isHistory && !by.mayImportAny) {
    return {
      details: [
        needsPermission(
          state,
          ENDED.includes(state)
            ? `${release.name} is over, but its window lies ahead.`
            : `${release.name} is under way and has passed no checks here.`,
        ),
      ],
    };
  }
  return {
    change: { after: release, ended: [], changed: [] },
    action: hasBegun && !isHistory ? 'imported_open' : 'imported',
    warnings: [],
  };
}

function notStarted({ name, state }: Release): ErrorDetail {
  return {
    field: 'actual',
    code: 'not_started',
    message: `${name} is ${stateName(
      state,
    )}, so it has not started. Leave actual out.`,
  };
}

/** Milestones that say the same as the known ones are those. */
function withKnownIds(
  milestones: ImportedRelease['milestones'],
  { milestones: known }: Release,
): ImportedRelease['milestones'] {
  const isSame =
    milestones?.length === known.length &&
    milestones.every(({ name, kind, ownerRef, dueAt, doneAt, id }, index) => {
      const other = known[index];
      return (
        name === other.name &&
        dueAt === other.dueAt &&
        doneAt === other.doneAt &&
        [id, kind, ownerRef].every(
          (given, place) =>
            given === undefined ||
            given === [other.id, other.kind, other.ownerRef][place],
        )
      );
    });
  return isSame ? known : milestones;
}

/**
 * What a row makes of a release that is known: its content changes as by any
 * change, and its state by a transition that is allowed from where it is. Who
 * may import any state may also set one that the rules do not lead to, and
 * correct the content of what is over.
 *
 * @internal
 */
export function decideKnownRow(
  before: Release,
  input: ImportedRelease,
  by: Authorship & {
    mayImportAny: boolean;
    moveMilestones: MoveMilestones;
    selectingTags: ReadonlySet<string>;
  },
): RowDecision {
  const { state, actual, source: _, ...content } = input;
  const change: ReleaseChange = withoutUndefined({
    ...content,
    milestones: withKnownIds(content.milestones, before),
  });
  const isCorrection = by.mayImportAny && ENDED.includes(before.state);
  const outcome = applyChange(before, change, {
    moveMilestones: by.moveMilestones,
    isCorrection,
  });
  if ('frozen' in outcome) {
    return { details: outcome.frozen };
  }
  if ('invalid' in outcome) {
    return { details: outcome.invalid };
  }
  const to = state === undefined || state === before.state ? undefined : state;
  const moved = to === undefined ? undefined : moveRow(outcome.next, to, by);
  if (moved && 'details' in moved) {
    return moved;
  }
  const told = moved?.next ?? outcome.next;
  const next: Release = { ...told, actual: actual ?? told.actual };
  if (
    actual &&
    Object.keys(actual).length > 0 &&
    (isContentOpen(next.state) || next.state === 'cancelled') &&
    !by.mayImportAny
  ) {
    return { details: [notStarted(next)] };
  }
  const settled = settleChange(
    before,
    { ...next, baselineWindow: baselineOf(next, before) },
    by,
    by.selectingTags,
  );
  return {
    change: settled,
    action: moved?.action ?? 'imported',
    warnings: [...outcome.warnings, ...(settled?.warnings ?? [])],
    transition: moved?.isByRules ? to : undefined,
  };
}

function moveRow(
  release: Release,
  to: ReleaseState,
  by: Authorship & { mayImportAny: boolean },
):
  | { details: ErrorDetail[] }
  | { next: Release; action: LedgerAction; isByRules: boolean } {
  if (by.mayImportAny) {
    const isByRules = findTransition(release.state, to) !== undefined;
    return {
      next: isByRules
        ? applyTransition(release, to, by)
        : inState(release, to, by),
      action: 'imported_open',
      isByRules: false,
    };
  }
  const refusal = findRefusal(release, to, 'Imported');
  if (refusal) {
    return {
      details: refusal.details.map(({ code, message }) => ({
        field: 'state',
        code:
          refusal.kind === 'not_from_here'
            ? 'state_needs_import_permission'
            : code,
        message:
          refusal.kind === 'not_from_here'
            ? needsPermission(to, message).message
            : message,
      })),
    };
  }
  return {
    next: applyTransition(release, to, by),
    action: 'imported',
    isByRules: true,
  };
}
