import { useApi } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import {
  Booking,
  NewBooking,
  newBookingSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../../api/releasesApiRef';
import { NotDone } from '../../feedback/NotDone';
import { useNotify } from '../../feedback/useNotify';
import { SavePage } from '../../form/SavePage';
import { useCreate } from '../../form/useCreate';
import { useGoOn } from '../../form/useGoOn';
import { useDraftForm } from '../../form/useDraftForm';
import { useReleasesLinks } from '../../links/ReleasesLinks';
import { useTime } from '../../time/useTime';
import { useReleasesTranslation } from '../../translation/useReleasesTranslation';
import { targetName } from '../targetName';
import { useMayBook } from '../useBookings';
import {
  bookingPaths,
  BookingInput,
  draftToBooking,
  emptyBookingDraft,
} from './BookingDraft';
import { BookingFields } from './BookingFields';

function read(input: BookingInput) {
  return readWith(newBookingSchema, input);
}

function useBooked(): (booking: Booking) => void {
  const notify = useNotify();
  const goOn = useGoOn();
  const links = useReleasesLinks();
  const queryClient = useQueryClient();
  const { t } = useReleasesTranslation();
  return booking => {
    const { warnings = [] } = booking;
    queryClient.invalidateQueries();
    notify({
      title: t('bookings.booked', { name: targetName(booking) }),
      description: warnings.map(({ message }) => message).join(' '),
      status: warnings.length > 0 ? 'warning' : 'success',
    });
    goOn(links.bookings());
  };
}

/** Books an environment or a shared Resource. */
export function NewBookingPage() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const mayBook = useMayBook();
  const booked = useBooked();
  const { now, zone } = useTime();
  const { form, value, isDirty, check, failedChecks, refuse } = useDraftForm(
    () => emptyBookingDraft(now, zone),
    draftToBooking,
    read,
    bookingPaths,
  );
  const save = useCreate({
    create: (wanted: NewBooking, write) => api.bookings.create(wanted, write),
    onSaved: booked,
    refuse,
  });
  const submit = () => {
    check();
    save.reset();
    if (value) {
      save.mutate(value);
    }
  };
  return (
    <SavePage
      title={t('bookings.form.title')}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={submit}
      cancelHref={links.bookings()}
      refusal={mayBook === false ? t('bookings.mayNot') : undefined}
      isPending={save.isPending}
    >
      <Flex direction="column" gap="4">
        {save.error && (
          <NotDone title={t('bookings.form.notSaved')}>
            {save.error.message}
          </NotDone>
        )}
        <BookingFields form={form} />
      </Flex>
    </SavePage>
  );
}
