import { Flex } from '@backstage/ui';
import {
  ReleasesApiError,
  ReleaseWindow,
  Slot,
  SlotDraftInput,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { LoadError, LoadingRows, NotDone } from '../../shared/feedback';
import { useSettled, useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { readLength } from './readLength';
import { SlotList } from './SlotList';
import { TimeSearchFields } from './TimeSearchFields';
import { useSlots } from './usePlans';
import { isEmptySpan, toSlotQuery, useTimeSearch } from './useTimeSearch';

/** Whether asking again would be answered the same. */
function isRefusal(error: Error): error is ReleasesApiError {
  return error instanceof ReleasesApiError && [400, 403].includes(error.status);
}

function messagesOf({ details, message }: ReleasesApiError): string[] {
  return details.length > 0 ? details.map(detail => detail.message) : [message];
}

/** Looks for free times, and lets one be chosen. */
export function TimeSearchPanel(props: {
  /** Its id, or what is known of one that is not saved. */
  release: string | SlotDraftInput;
  /** As the release has it, if it has one. */
  window?: ReleaseWindow;
  /** The zone that the people of the release plan in. */
  releaseZone?: string;
  onChoose: (slot: Slot) => void;
}) {
  const { release, window, releaseZone, onChoose } = props;
  const { t } = useReleasesTranslation();
  const { zone, now } = useTime(releaseZone);
  const state = useTimeSearch(window);
  const { search } = state;
  const settled = useSettled(search.length);
  const isEmpty = isEmptySpan(
    search,
    DateTime.fromMillis(now, { zone }).toISODate() ?? '',
  );
  const isWhole = !isEmpty && readLength(settled) !== undefined;
  const { data, error, refetch } = useSlots(
    release,
    {
      ...toSlotQuery({ ...search, length: settled }, zone, window),
      ...(typeof release !== 'string' && { timeZone: releaseZone }),
    },
    { enabled: isWhole },
  );
  return (
    <Flex direction="column" gap="3">
      <TimeSearchFields
        state={state}
        isEmpty={isEmpty}
        releaseZone={releaseZone}
      />
      {isWhole && !data && error && isRefusal(error) && (
        <NotDone title={t('planning.slots.refused')}>
          {messagesOf(error).join(' ')}
        </NotDone>
      )}
      {isWhole && !data && error && !isRefusal(error) && (
        <LoadError
          what={t('planning.slots.what')}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {isWhole && !data && !error && <LoadingRows rows={5} height={40} />}
      {isWhole && data && <SlotList slots={data} onChoose={onChoose} />}
    </Flex>
  );
}
