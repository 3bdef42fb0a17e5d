import { formMessages, useReleasesTranslation } from '../../shared/translation';

type KnownField = keyof typeof formMessages.field;

function isKnown(field: string): field is KnownField {
  return Object.hasOwn(formMessages.field, field);
}

const OF_RISKS = [
  'title',
  'likelihood',
  'consequence',
  'mitigation',
  'contingency',
] as const;

function isOfRisk(field: string): field is (typeof OF_RISKS)[number] {
  return OF_RISKS.some(known => known === field);
}

/** What people call a field of a release, or of a risk of it. */
export function useFieldName(): (field: string) => string {
  const { t } = useReleasesTranslation();
  return field => {
    if (field === 'state') {
      return t('portfolio.column.state');
    }
    if (isOfRisk(field)) {
      return t(`form.risk.${field}`);
    }
    return isKnown(field) ? t(`form.field.${field}`) : field;
  };
}
