import {
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';
import { ApprovalGuard } from '../commands/ApprovalGuard';
import { Reclassification } from '../commands/Reclassification';
import { TrainGate, TrainVerdict } from '../commands/TrainGate';
import { TransitionGuard } from '../commands/TransitionGuard';
import { ChangingRow, ImportRow, isChanging } from './ImportRow';

/** What a release comes to only once it is approved. */
const AFTER_APPROVAL: readonly ReleaseState[] = [
  'approved',
  'in_progress',
  'verifying',
  'completed',
];

/** A row that would bring a known release past its approval. */
type ApprovingRow = ChangingRow & { before: Release };

function isApproving(row: ChangingRow): row is ApprovingRow {
  const { before, after } = row;
  return (
    before !== undefined &&
    before.state !== after.state &&
    AFTER_APPROVAL.includes(after.state)
  );
}

/** @internal */
export interface ImportChecksOptions {
  guard: TransitionGuard;
  approval: ApprovalGuard;
  trains: TrainGate;
  reclassification: Reclassification;
}

interface Checking {
  credentials: Caller;
  at: string;
}

/**
 * Holds the rows of an import to what any change of a release is held to; what
 * speaks against one makes it invalid.
 *
 * @internal
 */
export class ImportChecks {
  readonly #options: ImportChecksOptions;

  constructor(options: ImportChecksOptions) {
    this.#options = options;
  }

  /** @returns what boarding trains comes to, to be confirmed when it is written */
  async check(
    checking: Checking,
    rows: readonly ImportRow[],
  ): Promise<TrainVerdict> {
    await this.#kinds(checking, rows);
    await this.#transitions(checking, rows);
    return this.#trains(checking, rows);
  }

  /** Who may not call it that, or take it out of a policy, has an invalid row. */
  async #kinds({ credentials }: Checking, rows: readonly ImportRow[]) {
    const changing = rows.filter(isChanging);
    const problems = await this.#options.reclassification.problems(
      credentials,
      changing,
    );
    changing.forEach((row, place) => {
      const problem = problems[place];
      row.details.push(...(problem ? [problem] : []));
    });
  }

  /** What stands between a release and its next state makes the row invalid. */
  async #transitions(
    { credentials, at }: Checking,
    rows: readonly ImportRow[],
  ) {
    const changing = rows.filter(isChanging);
    await this.#approvals(changing.filter(isApproving), at);
    for (const row of changing) {
      if (row.transition && row.before) {
        const { state } = row.before;
        const blockers = await this.#options.guard.blockers(
          credentials,
          { ...row.after, state },
          row.transition,
          at,
        );
        row.details.push(
          ...blockers
            .filter(({ code }) => !row.details.some(told => told.code === code))
            .map(detail => ({ ...detail, field: 'state' })),
        );
      }
    }
  }

  /** Nobody brings known releases past their approval, whatever they may import. */
  async #approvals(rows: readonly ApprovingRow[], at: string) {
    const { approval } = this.#options;
    const sameVotes = await approval.prepareAll(
      rows.map(({ before, after }) => ({ release: before, to: after.state })),
    );
    for (const [place, { before, after, change, details }] of rows.entries()) {
      const { changed = [], confirm } = change;
      change.confirm = async tx => {
        await confirm?.(tx);
        await sameVotes[place](tx);
      };
      const pending = await approval.pending(
        { before, after, isOther: changed.length > 0 },
        at,
      );
      details.push(...pending.map(detail => ({ ...detail, field: 'state' })));
    }
  }

  /** What speaks against a row boarding its train makes the row invalid. */
  async #trains(
    { credentials }: Checking,
    rows: readonly ImportRow[],
  ): Promise<TrainVerdict> {
    const good = rows.filter(isChanging);
    const verdict = await this.#options.trains.check(
      credentials,
      good.map(({ before, after }) => ({ before, after })),
    );
    for (const row of good) {
      const { id } = row.after;
      row.details.push(
        ...(verdict.invalid.get(id) ?? []),
        ...(verdict.refused.get(id) ?? []),
      );
    }
    return verdict;
  }
}
