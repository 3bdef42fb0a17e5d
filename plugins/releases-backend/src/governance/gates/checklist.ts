import {
  ApprovalReason,
  ChecklistItem,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { listParam, releaseParam } from '../../platform';
import {
  ChecklistParams,
  checklistParamsSchema,
  ownerOfItem,
  ownersNamed,
} from '../checklists/checklistParams';
import {
  ChecklistFacts,
  judgeChecklist,
  JudgedItem,
} from '../checklists/judgeChecklist';
import { BuiltInGateType, FactsOfGate } from './BuiltInGateType';
import { dueBy } from './dueAt';
import { GATE_IDS } from './gateIds';
import { gateSays } from './gateSays';
import { ReadyGate } from './ReadyGate';

const NO_FACTS: ChecklistFacts = {
  ticks: [],
  authors: new Set(),
  contentHash: '',
};

/** Each of its items was ticked by somebody who may. @internal */
export const checklist: BuiltInGateType<ChecklistParams> = {
  id: 'checklist',
  paramsSchema: checklistParamsSchema,
  describe: ({ items }) =>
    `To tick: ${items.map(({ title }) => title).join(', ')}.`,
  namesIn: ownersNamed,
  evaluate(params, facts) {
    const { release, gateId, stage, gateDueAt, checklist: known } = facts;
    const judged = judgeChecklist(
      { id: gateId, stage },
      params,
      release,
      known ?? NO_FACTS,
    );
    const items = judged.map(one => shown(one, facts));
    const open = judged.filter(({ isDone }) => !isDone);
    const owners = new Set(
      open.map(({ item }) => ownerOfItem(item, facts, release).ref),
    );
    const [ownerRef] = owners;
    const [dueAt] = items
      .flatMap(({ dueAt: due }, place) =>
        judged[place].isDone ? [] : due ?? [],
      )
      .sort((a, b) => Date.parse(a) - Date.parse(b));
    return {
      status: open.length === 0 ? 'pass' : 'fail',
      ...says(release, gateId, open),
      ...(ownerRef === undefined ? {} : { ownerRef }),
      dueAt: dueAt ?? gateDueAt,
      checklist: { items },
      ticking: {
        authors: params.excludeAuthors ? [...(known?.authors ?? [])] : [],
        owners: params.items.map(item => ownerOfItem(item, facts, release)),
      },
    };
  },
};

/** The parameters of a gate that asks to tick items; undefined of others. @internal */
export function checklistParamsOf(
  gate: Pick<ReadyGate, 'judgedBy' | 'params'>,
): ChecklistParams | undefined {
  return gate.judgedBy === checklist
    ? (gate.params as ChecklistParams)
    : undefined;
}

function says(release: Release, gateId: string, open: readonly JudgedItem[]) {
  const about = { release: releaseParam(release) };
  if (gateId === GATE_IDS.emergencyReview) {
    return gateSays(
      release,
      open.length === 0 ? 'emergency_reviewed' : 'emergency_review_pending',
      about,
    );
  }
  return open.length === 0
    ? gateSays(release, 'checklist_done', {})
    : gateSays(release, 'checklist_open', {
        count: open.length,
        items: listParam(open.map(({ item }) => item.title)),
      });
}

function shown(
  { item, tick, flaw, isDone, isOtherContent }: JudgedItem,
  facts: FactsOfGate,
): ChecklistItem {
  const { release } = facts;
  const { ref } = ownerOfItem(item, facts, release);
  const dueAt =
    item.dueAt ??
    (item.due && dueBy(item.due, release, facts.workingDays)) ??
    facts.gateDueAt;
  return {
    id: item.id,
    title: item.title,
    ...(item.note === undefined ? {} : { hint: item.note }),
    ...(item.link === undefined ? {} : { link: item.link }),
    ...(ref === undefined ? {} : { ownerRef: ref }),
    ...(dueAt === undefined ? {} : { dueAt }),
    done: isDone,
    ...(tick ? { by: tick.by, at: tick.at } : {}),
    ...(tick?.note === undefined ? {} : { note: tick.note }),
    ...(isOtherContent ? { isOtherContent } : {}),
    ...(tick && flaw ? { why: whyNot(release, tick.by, flaw) } : {}),
  };
}

function whyNot(
  release: Release,
  person: string,
  flaw: NonNullable<JudgedItem['flaw']>,
): ApprovalReason {
  return gateSays(release, flaw, {
    release: releaseParam(release),
    person: { actor: person },
  });
}
