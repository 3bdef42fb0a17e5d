import { Checkbox, Flex, TextField } from '@backstage/ui';
import { DayField, fieldError } from '../../shared/form';
import { ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './planning.module.css';
import { readLength } from './readLength';
import { TimeSearchState } from './useTimeSearch';

/** How long a release takes, and which days and hours are looked at. */
export function TimeSearchFields(props: {
  state: TimeSearchState;
  /** Whether the days that are looked at are none that is to come. */
  isEmpty: boolean;
  releaseZone?: string;
}) {
  const { isEmpty, releaseZone } = props;
  const { search, set } = props.state;
  const { t } = useReleasesTranslation();
  return (
    <>
      <Flex gap="3" align="start" className={styles.wrap}>
        <TextField
          className={styles.length}
          size="small"
          label={t('planning.slots.length')}
          value={search.length}
          onChange={length => set('length', length)}
          {...fieldError(
            readLength(search.length)
              ? undefined
              : t('planning.slots.lengthWrong'),
          )}
        />
        <DayField
          label={t('planning.slots.from')}
          value={search.from}
          onChange={day => set('from', day)}
        />
        <DayField
          label={t('planning.slots.until')}
          value={search.until}
          onChange={day => set('until', day)}
          error={isEmpty ? t('planning.slots.untilWrong') : undefined}
        />
      </Flex>
      <Flex gap="4" align="center" className={styles.wrap}>
        <Checkbox
          isSelected={!search.atNight}
          onChange={isNot => set('atNight', !isNot)}
        >
          {t('planning.slots.notAtNight')}
        </Checkbox>
        <Checkbox
          isSelected={!search.onDaysOff}
          onChange={isNot => set('onDaysOff', !isNot)}
        >
          {t('planning.slots.notOnDaysOff')}
        </Checkbox>
        <ZoneSelect releaseZone={releaseZone} />
      </Flex>
    </>
  );
}
