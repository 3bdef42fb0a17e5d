import {
  ApprovalReason,
  GateResult,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { belongs, Members } from '../approvals/MembersStore';
import { ItemOwner } from '../checklists/checklistParams';
import { JudgedGate, Ticking } from '../gates/JudgedGate';
import { closedGate, whyClosed, whyNotThem } from './tickRefusals';

/** Who asks, and what is known of them. @internal */
export interface Ticker {
  release: Release;
  /** In lower case; absent: a service asks. */
  person?: string;
  /** Whether they may change the release. */
  mayUpdate: boolean;
  /** What is stored of who belongs to the owners. */
  members: ReadonlyMap<string, Members>;
}

/**
 * Says of each item of a checklist whether a person may tick it, or take that
 * back.
 *
 * @internal
 */
export function withTickers(
  results: readonly GateResult[],
  judged: readonly JudgedGate[],
  ticker: Ticker,
): GateResult[] {
  const tickingOf = new Map(
    judged.map(({ result, ticking }) => [result.id, ticking]),
  );
  return results.map(result => {
    const ticking = tickingOf.get(result.id);
    if (!result.checklist || !ticking) {
      return result;
    }
    const closed = closedGate(ticker.release, result.stage);
    return {
      ...result,
      checklist: {
        items: result.checklist.items.map((item, place) => {
          const whyNot = closed
            ? whyClosed(ticker.release, closed)
            : reason(ticking, ticking.owners[place], ticker);
          return {
            ...item,
            mayTick: whyNot === undefined,
            ...(whyNot ? { whyNot } : {}),
          };
        }),
      },
    };
  });
}

function reason(
  { authors }: Pick<Ticking, 'authors'>,
  owner: ItemOwner,
  { release, person, mayUpdate, members }: Ticker,
): ApprovalReason | undefined {
  if (person === undefined) {
    return whyNotThem(release, 'not_a_person', owner);
  }
  if (authors.includes(person)) {
    return whyNotThem(release, 'self_tick', owner);
  }
  const known = owner.ref === undefined ? undefined : members.get(owner.ref);
  if (belongs(known, person) || (mayUpdate && !owner.isNamed)) {
    return undefined;
  }
  return whyNotThem(
    release,
    owner.ref !== undefined && known === undefined
      ? 'members_not_read'
      : 'not_eligible',
    owner,
  );
}
