import { Container, Flex } from '@backstage/ui';
import { useCalendar } from '../api/useReleaseQueries';
import { CalendarPanel } from '../calendar/CalendarPanel';
import { CalendarFrame, isTooFar, spanOf } from '../calendar/calendarView';
import { useCalendarState } from '../calendar/useCalendarState';
import { SubscribeButton } from '../feeds/SubscribeButton';
import { LoadError } from '../feedback/LoadError';
import { Section } from '../layout/Section';
import { useLocale } from '../time/useLocale';
import { useZoneChoice } from '../time/useZoneChoice';
import { zoneOf } from '../time/zoneChoice';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { ReleaseFilterBar } from './ReleaseFilterBar';
import { toFilterQuery, useReleaseFilters } from './useReleaseFilters';

/** The releases of everybody on one calendar. */
export function PortfolioCalendar() {
  const { t } = useReleasesTranslation();
  const { filters, setFilter, clear } = useReleaseFilters();
  const locale = useLocale();
  const [choice] = useZoneChoice();
  const zone = zoneOf(choice);
  const { view, date, change } = useCalendarState(zone);
  const frame: CalendarFrame = { view, date, zone, locale };
  const { data, error, refetch, isPlaceholderData } = useCalendar(
    { ...spanOf(frame), ...toFilterQuery(filters) },
    { enabled: !isTooFar(frame) },
  );
  return (
    <Container py="4">
      <Flex direction="column" gap="4">
        <ReleaseFilterBar
          filters={filters}
          setFilter={setFilter}
          clear={clear}
        />
        <Section title={t('calendar.title')} isTitleHidden>
          <CalendarPanel
            frame={frame}
            change={change}
            items={isPlaceholderData ? undefined : data?.items}
            isTruncated={data?.truncated}
            problem={
              error && (
                <LoadError
                  what={t('calendar.what')}
                  error={error}
                  onRetry={() => refetch()}
                />
              )
            }
            controls={<SubscribeButton filter={toFilterQuery(filters)} />}
          />
        </Section>
      </Flex>
    </Container>
  );
}
