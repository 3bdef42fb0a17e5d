import {
  useReleasesTranslation,
  windowMessages,
} from '../../shared/translation';

type KnownField = keyof typeof windowMessages.form.field;

function isKnown(field: string): field is KnownField {
  return Object.hasOwn(windowMessages.form.field, field);
}

/** What people call a field of a window. */
export function useWindowFieldName(): (field: string) => string {
  const { t } = useReleasesTranslation();
  return field => (isKnown(field) ? t(`windows.form.field.${field}`) : field);
}
