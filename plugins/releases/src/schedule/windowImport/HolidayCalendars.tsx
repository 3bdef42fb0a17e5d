import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { HolidayCalendar } from '@slipway/backstage-plugin-releases-common';
import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { LoadError, useNotify } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { MoreButton, ResourceTable } from '../../shared/table';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { useMayManageWindows } from '../windows';
import { DaysOff } from './DaysOff';

function RemoveButton({ calendar }: { calendar: HolidayCalendar }) {
  const { id, name, revision } = calendar;
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const remove = useMutation({
    mutationFn: () => api.archiveHolidays(id, { revision }),
    onSuccess: () => notify({ title: t('windows.holidays.removed', { name }) }),
    onError: error =>
      notify({
        title: t('windows.notDone'),
        description: error.message,
        status: 'warning',
      }),
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <Button
      size="small"
      variant="tertiary"
      aria-label={t('windows.holidays.removeOf', { name })}
      isPending={remove.isPending}
      onPress={() => remove.mutate()}
    >
      {t('windows.holidays.remove')}
    </Button>
  );
}

/** The calendars whose days count as days off; nothing where there are none. */
export function HolidayCalendars() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const mayManage = useMayManageWindows();
  const { now } = useTime();
  const { data, error, refetch, ...list } = useInfiniteQuery({
    queryKey: queryKeys.holidays(),
    queryFn: ({ pageParam, signal }) =>
      api.listHolidays({ cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
  const calendars = data?.pages.flatMap(({ items }) => items) ?? [];
  if (error && !data) {
    return (
      <LoadError
        what={t('windows.holidays.title')}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  if (calendars.length === 0) {
    return null;
  }
  const today = new Date(now).toISOString().slice(0, 10);
  return (
    <Section title={t('windows.holidays.title')}>
      <Flex direction="column" gap="3">
        <Text color="secondary">{t('windows.holidays.explain')}</Text>
        <ResourceTable
          label={t('windows.holidays.title')}
          columns={[
            {
              label: t('windows.holidays.column.calendar'),
              cell: ({ name }) => name,
            },
            {
              label: t('windows.holidays.column.next'),
              cell: ({ days }) => {
                const ahead = days.filter(({ date }) => date >= today);
                return ahead.length > 0 ? (
                  <DaysOff
                    days={ahead.map(({ date }) => date)}
                    name={ahead[0].name}
                  />
                ) : (
                  t('windows.holidays.none')
                );
              },
            },
            {
              label: t('windows.holidays.column.actions'),
              isHidden: !mayManage,
              isPlain: true,
              cell: calendar => <RemoveButton calendar={calendar} />,
            },
          ]}
          rows={calendars}
          keyOf={({ id }) => id}
        />
        <MoreButton list={list} label={t('windows.holidays.more')} />
      </Flex>
    </Section>
  );
}
