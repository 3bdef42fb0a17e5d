import { formMessages, useReleasesTranslation } from '../../shared/translation';

type KnownField = keyof typeof formMessages.field;

function isKnown(field: string): field is KnownField {
  return Object.hasOwn(formMessages.field, field);
}

/** What people call a field of a release. */
export function useFieldName(): (field: string) => string {
  const { t } = useReleasesTranslation();
  return field => {
    if (field === 'state') {
      return t('portfolio.column.state');
    }
    return isKnown(field) ? t(`form.field.${field}`) : field;
  };
}
