import { Container, Flex } from '@backstage/ui';
import {
  ForMe,
  ReleaseFilterBar,
  toFilterQuery,
  useReleaseFilters,
} from '../../releases/list';
import { LoadError } from '../../shared/feedback';
import { PageHead, Section } from '../../shared/layout';
import { useLocale, useZoneChoice, zoneOf } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import {
  CalendarFrame,
  CalendarPanel,
  isTooFar,
  spanOf,
  useCalendarByDay,
  useCalendarState,
} from '../../views/calendar';
import { SubscribeButton } from '../../views/feeds';

/** The releases of everybody on one calendar. */
export function CalendarPage() {
  const { t } = useReleasesTranslation();
  const { filters, setFilter, clear } = useReleaseFilters();
  const locale = useLocale();
  const [choice] = useZoneChoice();
  const zone = zoneOf(choice);
  const { view, date, change } = useCalendarState(zone);
  const frame: CalendarFrame = { view, date, zone, locale };
  const query = { ...spanOf(frame), ...toFilterQuery(filters) };
  const { data, error, refetch, isPlaceholderData } = useCalendarByDay(
    { ...query, timeZone: zone },
    { enabled: !isTooFar(frame) },
  );
  return (
    <Container py="4">
      <PageHead name={t('calendar.title')} isTab />
      <Flex direction="column" gap="4">
        <ForMe />
        <ReleaseFilterBar
          filters={filters}
          setFilter={setFilter}
          clear={clear}
        />
        <Section title={t('calendar.title')} isTitleHidden>
          <CalendarPanel
            frame={frame}
            change={change}
            calendar={isPlaceholderData ? undefined : data}
            query={query}
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
