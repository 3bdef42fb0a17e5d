import {
  Flex,
  NumberField,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { Info } from 'luxon';
import {
  ChoiceField,
  DayField,
  fieldError,
  fieldStyles,
  TimeOfDayField,
} from '../../shared/form';
import { useLocale } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { EndsByNotice } from './EndsByNotice';
import { endsOnNamedDay } from './endsOnNamedDay';
import { FirstDayField } from './FirstDayField';
import { fitEnd } from './fitEnd';
import { EVERY, NTH, Pattern, PatternEnd, Weekday, WEEKDAYS } from './Pattern';
import { patternPlace, PatternPlace } from './patternPlace';
import { WhenForm } from './WhenDraft';
import styles from './windowForm.module.css';

const NTH_WORDS = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  [-1]: 'last',
} as const;

const ENDS = ['never', 'until', 'count'] as const;

const MAX_DAYS_LATER = 366;

interface PartProps {
  pattern: Pattern;
  change: (patch: Partial<Pattern>) => void;
  errorAt: (place: PatternPlace) => string | undefined;
}

function useWeekdayNames(length: 'short' | 'long') {
  const locale = useLocale();
  const names = Info.weekdays(length, { locale });
  return (weekday: Weekday) => names[WEEKDAYS.indexOf(weekday)];
}

function Weekdays({ pattern, change, errorAt }: PartProps) {
  const { t } = useReleasesTranslation();
  const nameOf = useWeekdayNames('short');
  const error = errorAt('weekdays');
  return (
    <Flex direction="column" gap="1">
      <Text as="span" variant="body-small" id="window-weekdays">
        {t('windows.form.weekdays')}
      </Text>
      <ToggleButtonGroup
        aria-labelledby="window-weekdays"
        className={styles.weekdays}
        selectionMode="multiple"
        selectedKeys={pattern.weekdays}
        onSelectionChange={keys =>
          change({ weekdays: WEEKDAYS.filter(weekday => keys.has(weekday)) })
        }
      >
        {WEEKDAYS.map(weekday => (
          <ToggleButton key={weekday} id={weekday} size="small">
            {nameOf(weekday)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {error && (
        <Text as="p" role="alert" className={fieldStyles.error}>
          {error}
        </Text>
      )}
    </Flex>
  );
}

function MonthDays({ pattern, change }: Omit<PartProps, 'errorAt'>) {
  const { t } = useReleasesTranslation();
  const nameOf = useWeekdayNames('long');
  const day = String(Number(pattern.firstDay.slice(8)) || '');
  return (
    <div className={fieldStyles.grid}>
      <ChoiceField
        label={t('windows.form.monthly')}
        options={[
          { id: 'day', label: t('windows.form.monthlyDay', { day }) },
          { id: 'weekday', label: t('windows.form.monthlyWeekday') },
        ]}
        value={pattern.monthly}
        onChange={monthly => change({ monthly })}
      />
      {pattern.monthly === 'weekday' && (
        <>
          <ChoiceField
            label={t('windows.form.nth')}
            options={NTH.map(nth => ({
              id: String(nth),
              label: t(`windows.form.nthOf.${NTH_WORDS[nth]}`),
            }))}
            value={String(pattern.nth)}
            onChange={value =>
              change({
                nth: NTH.find(nth => String(nth) === value) ?? pattern.nth,
              })
            }
          />
          <ChoiceField
            label={t('windows.form.nthWeekday')}
            options={WEEKDAYS.map(id => ({ id, label: nameOf(id) }))}
            value={pattern.nthWeekday}
            onChange={nthWeekday => change({ nthWeekday })}
          />
        </>
      )}
    </div>
  );
}

/** The day that it ends on: by its name where it begins on one weekday. */
function EndDay({ pattern, change, errorAt }: PartProps) {
  const { t } = useReleasesTranslation();
  const nameOf = useWeekdayNames('long');
  const [weekday] = pattern.weekdays;
  if (!endsOnNamedDay(pattern)) {
    return (
      <NumberField
        label={t('windows.form.endsAfterDays')}
        minValue={0}
        maxValue={MAX_DAYS_LATER}
        value={pattern.endsAfterDays}
        onChange={days =>
          change({ endsAfterDays: Number.isNaN(days) ? 0 : days })
        }
        {...fieldError(errorAt('endDay'))}
      />
    );
  }
  const dayAfter = (days: number) =>
    nameOf(WEEKDAYS[(WEEKDAYS.indexOf(weekday) + days) % 7]);
  const words = (days: number) => {
    const day = dayAfter(days);
    if (days === 0) {
      return t('windows.form.sameDay', { day });
    }
    return t(days === 7 ? 'windows.form.weekLater' : 'windows.form.laterDay', {
      day,
    });
  };
  return (
    <ChoiceField
      label={t('windows.form.endDay')}
      options={[0, 1, 2, 3, 4, 5, 6, 7].map(days => ({
        id: String(days),
        label: words(days),
      }))}
      value={String(pattern.endsAfterDays)}
      onChange={days => change({ endsAfterDays: Number(days) })}
      error={errorAt('endDay')}
    />
  );
}

function End({ pattern, change, errorAt }: PartProps) {
  const { t } = useReleasesTranslation();
  const { end } = pattern;
  const starts: Record<PatternEnd['kind'], PatternEnd> = {
    never: { kind: 'never' },
    until: { kind: 'until', day: '' },
    count: { kind: 'count', count: 10 },
  };
  return (
    <div className={fieldStyles.grid}>
      <ChoiceField
        label={t('windows.form.until')}
        options={ENDS.map(id => ({ id, label: t(`windows.form.ends.${id}`) }))}
        value={end.kind}
        onChange={kind => change({ end: starts[kind] })}
      />
      {end.kind === 'until' && (
        <DayField
          label={t('windows.form.untilDay')}
          value={end.day}
          onChange={day => change({ end: { kind: 'until', day } })}
          error={errorAt('untilDay')}
        />
      )}
      {end.kind === 'count' && (
        <NumberField
          label={t('windows.form.count')}
          minValue={1}
          maxValue={10_000}
          value={end.count}
          onChange={count =>
            change({
              end: { kind: 'count', count: Number.isNaN(count) ? 1 : count },
            })
          }
        />
      )}
    </div>
  );
}

/** A recurrence as people say it. */
export function PatternFields(props: {
  form: WhenForm;
  onChange: (pattern: Pattern) => void;
}) {
  const { form, onChange } = props;
  const { pattern, rule } = form.draft;
  const { t } = useReleasesTranslation();
  const change = (patch: Partial<Pattern>) =>
    onChange({ ...pattern, ...patch });
  const part: PartProps = {
    pattern,
    change,
    errorAt: place =>
      ['recurrence.rrule', 'recurrence.dtstart', 'recurrence.duration']
        .filter(path => patternPlace(path, pattern) === place)
        .map(form.errorAt)
        .find(message => message !== undefined),
  };
  return (
    <Flex direction="column" gap="4">
      <div className={fieldStyles.grid}>
        <NumberField
          label={t('windows.form.interval')}
          minValue={1}
          maxValue={999}
          value={pattern.interval}
          onChange={interval =>
            change({ interval: Number.isNaN(interval) ? 1 : interval })
          }
          {...fieldError(part.errorAt('interval'))}
        />
        <ChoiceField
          label={t('windows.form.every')}
          options={EVERY.map(id => ({
            id,
            label: t(`windows.form.unit.${id}`),
          }))}
          value={pattern.every}
          onChange={every => onChange(fitEnd({ ...pattern, every }))}
        />
        <FirstDayField {...part} />
      </div>
      {pattern.every === 'week' && <Weekdays {...part} />}
      {pattern.every === 'month' && (
        <MonthDays pattern={pattern} change={change} />
      )}
      <div className={fieldStyles.grid}>
        <TimeOfDayField
          label={t('windows.form.startTime')}
          value={pattern.startTime}
          onChange={startTime => change({ startTime })}
          error={part.errorAt('startTime')}
        />
        <EndDay {...part} />
        <TimeOfDayField
          label={t('windows.form.endTime')}
          value={pattern.endTime}
          onChange={endTime => change({ endTime })}
          error={part.errorAt('endTime')}
        />
      </div>
      {rule.endsBy !== 'clock' && /T/.test(rule.duration) && (
        <EndsByNotice
          time={pattern.endTime}
          onClock={() => onChange(pattern)}
        />
      )}
      <End {...part} />
    </Flex>
  );
}
