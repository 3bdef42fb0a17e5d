import { DateTime } from 'luxon';
import { DayField } from '../../shared/form';
import { useLocale } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { firstStart } from './firstStart';
import { Pattern } from './Pattern';

/** From which day a pattern recurs, and when that is where it is not that day. */
export function FirstDayField(props: {
  pattern: Pattern;
  change: (patch: Partial<Pattern>) => void;
  errorAt: (place: 'firstDay') => string | undefined;
}) {
  const { pattern, change } = props;
  const { t } = useReleasesTranslation();
  const locale = useLocale();
  const first = firstStart(pattern);
  return (
    <DayField
      label={t(
        pattern.every === 'year'
          ? 'windows.form.yearDay'
          : 'windows.form.firstDay',
      )}
      description={
        first && first !== pattern.firstDay
          ? t('windows.form.firstOccurrence', {
              day: DateTime.fromISO(first, { locale }).toLocaleString(
                DateTime.DATE_MED_WITH_WEEKDAY,
              ),
            })
          : undefined
      }
      isRequired
      value={pattern.firstDay}
      onChange={firstDay => change({ firstDay })}
      error={props.errorAt('firstDay')}
    />
  );
}
