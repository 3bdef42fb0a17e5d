import { useApi } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import {
  Booking,
  NewBooking,
  newBookingSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import {
  BookingFields,
  BookingInput,
  bookingPaths,
  draftToBooking,
  emptyBookingDraft,
  targetName,
  useMayBook,
} from '../../schedule/bookings';
import { releasesApiRef } from '../../shared/api';
import { NotDone, useNotify } from '../../shared/feedback';
import {
  SavePage,
  useCreate,
  useDraftForm,
  useNavigateAfterSave,
} from '../../shared/form';
import { PageHead } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

function read(input: BookingInput) {
  return readWith(newBookingSchema, input);
}

function useBooked(): (booking: Booking) => void {
  const notify = useNotify();
  const navigateAfterSave = useNavigateAfterSave();
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
    navigateAfterSave(links.bookings());
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
  const { form, isDirty, submit, failedChecks, refuse } = useDraftForm({
    initial: () => emptyBookingDraft(now, zone),
    inputOf: draftToBooking,
    read,
    pathsOf: bookingPaths,
  });
  const save = useCreate({
    create: (wanted: NewBooking, write) => api.createBooking(wanted, write),
    onSaved: booked,
    refuse,
  });
  return (
    <>
      <PageHead name={t('bookings.form.title')} />
      <SavePage
        title={t('bookings.form.title')}
        isDirty={isDirty && !save.isSuccess}
        problem={save.error ?? failedChecks}
        onSubmit={() => submit(wanted => save.mutate(wanted))}
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
    </>
  );
}
