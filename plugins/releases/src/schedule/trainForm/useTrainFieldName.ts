import {
  trainMessages,
  useReleasesTranslation,
} from '../../shared/translation';

type KnownField = keyof typeof trainMessages.form.field;

function isKnown(field: string): field is KnownField {
  return Object.hasOwn(trainMessages.form.field, field);
}

/** What people call a field of a train. */
export function useTrainFieldName(): (field: string) => string {
  const { t } = useReleasesTranslation();
  return field => (isKnown(field) ? t(`trains.form.field.${field}`) : field);
}
