import { Text } from '@backstage/ui';
import { entityLabel } from '../../shared/catalog';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { useFieldName } from '../record';
import { useTrainNames } from '../trains';
import { FieldChange } from './changesOf';
import { useValueName } from './useValueName';

function labels(names: readonly string[]): string {
  return names.map(entityLabel).join(', ');
}

/** How one field changed, in words. */
export function FieldChangeText(props: {
  change: FieldChange;
  releaseZone?: string;
}) {
  const { change } = props;
  const { t } = useReleasesTranslation();
  const fieldName = useFieldName();
  const time = useTime(props.releaseZone);
  const { nameOf } = useTrainNames();
  const valueName = useValueName();
  const labelOf = (value: string) =>
    change.field === 'trainId'
      ? nameOf(value)
      : valueName(change.field, value) ?? entityLabel(value);

  const move = (from: string | undefined, to: string | undefined) => {
    if (from && to) {
      return t('activity.fromTo', { from, to });
    }
    return to ?? t('activity.cleared', { from: from ?? '' });
  };

  const words = () => {
    switch (change.kind) {
      case 'text':
        return t('activity.rewritten');
      case 'list':
        return [
          change.added.length > 0 &&
            t('activity.added', { names: labels(change.added) }),
          change.removed.length > 0 &&
            t('activity.removed', { names: labels(change.removed) }),
          change.edited.length > 0 &&
            t('activity.edited', { names: labels(change.edited) }),
        ]
          .filter(Boolean)
          .join('; ');
      case 'span':
        return move(
          change.from && time.span(change.from),
          change.to && time.span(change.to),
        );
      case 'instant':
        return move(
          change.from && time.instant(change.from),
          change.to && time.instant(change.to),
        );
      default:
        return move(
          change.from && labelOf(change.from),
          change.to && labelOf(change.to),
        );
    }
  };

  return (
    <Text as="span">
      <Text as="span" color="secondary">
        {fieldName(change.field)}:
      </Text>{' '}
      {words()}
    </Text>
  );
}
