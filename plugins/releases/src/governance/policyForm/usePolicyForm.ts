import {
  ErrorDetail,
  newPolicySchema,
  Policy,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { useMemo } from 'react';
import { isFilterTextWrong } from '../../shared/componentFilter';
import { DraftForm, useDraftForm } from '../../shared/form';
import {
  usePoliciesTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { paramProblems } from './ParamDraft';
import {
  draftFromPolicy,
  draftToPolicy,
  emptyPolicyDraft,
  GateFields,
  PolicyDraft,
  PolicyInput,
} from './PolicyDraft';

export type PolicyForm = DraftForm<PolicyDraft>;

type Translate = ReturnType<typeof useReleasesTranslation>['t'];
type TranslatePolicies = ReturnType<typeof usePoliciesTranslation>['t'];

/** What it is called says nothing about what it means. */
const UNNAMED = '–';
const UNNAMED_ID = 'a-policy-without-a-name';

/** What the fields can say better than the contract, which knows no fields. */
function ownProblems(
  draft: PolicyDraft,
  fields: GateFields,
  t: Translate,
  tp: TranslatePolicies,
): ErrorDetail[] {
  const words = {
    notJson: (why: string) => tp('policies.form.notJson', { why }),
    missing: tp('policies.form.missing'),
    noRows: tp('policies.form.noRows'),
  };
  const incomplete = (field: string, message: string) => [
    { field, code: 'incomplete', message },
  ];
  const filterProblems = (isAsked: boolean, selector: string) =>
    isAsked && isFilterTextWrong(draft[selector as 'selector'])
      ? incomplete(`${selector}.entityFilter`, t('form.components.notJson'))
      : [];
  return [
    ...filterProblems(true, 'selector'),
    ...filterProblems(draft.approvesBeforehand, 'standardChanges'),
    ...draft.gates.flatMap(({ type, params }, index) =>
      type === undefined
        ? incomplete(`gates.${index}.type`, tp('policies.form.noType'))
        : paramProblems(
            fields.get(type),
            params,
            `gates.${index}.params`,
            words,
          ),
    ),
  ];
}

/** A policy that is complete but for what it and its gates are called. */
function withNames(input: PolicyInput): PolicyInput {
  return {
    ...input,
    id: input.id || UNNAMED_ID,
    name: input.name || UNNAMED,
    gates: input.gates.map((gate, index) => ({
      ...gate,
      id: gate.id || `gate-${index + 1}`,
      name: gate.name || UNNAMED,
    })),
  };
}

/** The form of a policy, and what is wrong with it. */
export function usePolicyForm(base: Policy | undefined, fields: GateFields) {
  const { t } = useReleasesTranslation();
  const { t: tp } = usePoliciesTranslation();
  const read = useMemo(
    () => (input: PolicyInput, draft: PolicyDraft) => {
      const own = ownProblems(draft, fields, t, tp);
      const reading = readWith(newPolicySchema, input);
      if (own.length === 0) {
        return reading;
      }
      const others = 'details' in reading ? reading.details : [];
      const isOwn = (field: string) => own.some(other => other.field === field);
      return {
        details: [...own, ...others.filter(({ field }) => !isOwn(field))],
      };
    },
    [fields, t, tp],
  );
  const draftForm = useDraftForm({
    initial: () =>
      base ? draftFromPolicy(base, fields) : emptyPolicyDraft(fields),
    inputOf: draftToPolicy,
    read,
  });
  const { input, form } = draftForm;
  const toPreview = useMemo(() => {
    const reading = read(withNames(input), form.draft);
    return 'value' in reading ? reading.value : undefined;
  }, [read, input, form.draft]);
  return {
    ...draftForm,
    /** What can be previewed: the same, whatever it is called. */
    toPreview,
  };
}
