import { usePoliciesTranslation } from '../../shared/translation';
import { usePolicyWords } from '../policies';
import { PolicyDraft } from './PolicyDraft';

const GATE = /^gates\.(\d+)(?:\.(.+))?$/;

const GATE_FIELDS = {
  id: 'policies.form.gateId',
  name: 'policies.form.gateName',
  type: 'policies.form.gateType',
  stage: 'policies.form.gateStage',
  severity: 'policies.form.gateSeverity',
  ownerRef: 'policies.form.gateOwner',
  params: 'policies.form.params',
} as const;

/** Where in the form something is wrong, by its path in the contract. */
export function useProblemName(draft: PolicyDraft): (path: string) => string {
  const { t: tp } = usePoliciesTranslation();
  const words = usePolicyWords();
  return path => {
    const [, place, inGate = ''] = GATE.exec(path) ?? [];
    if (place === undefined) {
      return words.field(path.split('.', 1)[0]);
    }
    const number = Number(place);
    const name = draft.gates[number]?.name;
    const gate = name
      ? tp('policies.form.namedGate', { place: String(number + 1), name })
      : tp('policies.form.gate', { place: String(number + 1) });
    const [field, ...param] = inGate.split('.');
    const parts = param.map(part =>
      /^\d+$/.test(part) ? String(Number(part) + 1) : words.param(part),
    );
    if (parts.length > 0) {
      return `${gate}, ${parts.join(' ')}`;
    }
    return Object.hasOwn(GATE_FIELDS, field)
      ? `${gate}, ${tp(GATE_FIELDS[field as keyof typeof GATE_FIELDS])}`
      : gate;
  };
}
