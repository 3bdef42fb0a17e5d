import {
  policyMessages,
  usePoliciesTranslation,
} from '../../shared/translation';

type KnownType = keyof typeof policyMessages.type;
type HintedType = keyof typeof policyMessages.typeHint;
type KnownParam = keyof typeof policyMessages.param;
type HintedParam = keyof typeof policyMessages.paramHint;
type KnownOption = keyof typeof policyMessages.option;
type KnownField = keyof typeof policyMessages.form.field;

/** `load_test` and `maxAge` as people would write them. */
function inWords(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What types of gates, their parameters and the fields of a policy are called. */
export function usePolicyWords() {
  const { t } = usePoliciesTranslation();
  return {
    type: (id: string): string =>
      Object.hasOwn(policyMessages.type, id)
        ? t(`policies.type.${id as KnownType}`)
        : inWords(id),
    typeHint: (id: string): string | undefined =>
      Object.hasOwn(policyMessages.typeHint, id)
        ? t(`policies.typeHint.${id as HintedType}`)
        : undefined,
    param: (name: string): string =>
      Object.hasOwn(policyMessages.param, name)
        ? t(`policies.param.${name as KnownParam}`)
        : inWords(name),
    paramHint: (name: string): string | undefined =>
      Object.hasOwn(policyMessages.paramHint, name)
        ? t(`policies.paramHint.${name as HintedParam}`)
        : undefined,
    option: (id: string): string =>
      Object.hasOwn(policyMessages.option, id)
        ? t(`policies.option.${id as KnownOption}`)
        : id,
    field: (name: string): string =>
      Object.hasOwn(policyMessages.form.field, name)
        ? t(`policies.form.field.${name as KnownField}`)
        : inWords(name),
  };
}
