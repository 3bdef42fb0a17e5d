import { Text } from '@backstage/ui';
import { WorkingCalendarInForce } from '@slipway/backstage-plugin-releases-common';
import { Fact, Facts, PlainList, Section } from '../shared/layout';
import { useTime } from '../shared/time';
import { useAdministrationTranslation } from '../shared/translation';
import { Loaded } from './Loaded';
import { useWorkingCalendar } from './useAdministration';

const SHOWN = 8;

/** Any week that begins on a Monday. */
const MONDAY = Date.parse('2024-01-01T00:00:00Z');
const DAY_MS = 86_400_000;
const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function useDayName() {
  const { locale } = useTime();
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    timeZone: 'UTC',
  });
  return (code: string) => day.format(MONDAY + WEEK.indexOf(code) * DAY_MS);
}

function Holidays({ holidays }: Pick<WorkingCalendarInForce, 'holidays'>) {
  const { t } = useAdministrationTranslation();
  const { locale } = useTime();
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const rest = holidays.length - SHOWN;
  if (holidays.length === 0) {
    return <>{t('administration.calendar.noHolidays')}</>;
  }
  return (
    <PlainList label={t('administration.calendar.holidays')}>
      {holidays.slice(0, SHOWN).map(({ date, name, calendar }, index) => (
        <li key={`${date} ${index}`}>
          {[
            format.format(Date.parse(date)),
            name,
            calendar ?? t('administration.calendar.configured'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Text as="span" color="secondary">
            {t('administration.calendar.more', { count: rest })}
          </Text>
        </li>
      )}
    </PlainList>
  );
}

/** On which days people work, and when not. */
export function WorkingCalendarSection() {
  const { t } = useAdministrationTranslation();
  const calendar = useWorkingCalendar();
  const dayName = useDayName();
  return (
    <Section title={t('administration.calendar.title')}>
      <Loaded what={t('administration.calendar.title')} of={calendar}>
        {({ days, start, end, timeZone, holidays }) => (
          <Facts isWide>
            <Fact name={t('administration.calendar.days')}>
              {days.map(dayName).join(', ')}
            </Fact>
            <Fact name={t('administration.calendar.hours')}>
              {`${start}–${end}`}
            </Fact>
            <Fact name={t('administration.calendar.zone')}>
              {timeZone ?? t('administration.calendar.anyZone')}
            </Fact>
            <Fact name={t('administration.calendar.holidays')}>
              <Holidays holidays={holidays} />
            </Fact>
          </Facts>
        )}
      </Loaded>
    </Section>
  );
}
