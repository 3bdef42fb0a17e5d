import { NewReviewInput } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  sampleReview,
  sampleReviewDetail,
} from '../../__testUtils__/sampleReviews';
import { EditReviewPage } from './EditReviewPage';
import { NewReviewPage } from './NewReviewPage';

const titleField = () => screen.findByRole('textbox', { name: /Title/ });

const save = () => screen.getByRole('button', { name: 'Save' });

async function choose(
  user: ReturnType<typeof renderScreen>['user'],
  field: RegExp,
  option: string | RegExp,
) {
  await user.click(screen.getByRole('button', { name: field }));
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('the form of a review', () => {
  freezeTime();

  it('plans one for tomorrow about the week from then on', async () => {
    const api = fakeReleasesApi({
      createReview: jest.fn(async (_: NewReviewInput) => sampleReview()),
    });
    const { user, address } = renderScreen(<NewReviewPage />, { api });
    await user.type(await titleField(), 'Weekly go/no-go');
    await choose(user, /Repeats/, /^Every Sunday$/);
    await user.click(save());
    await waitFor(() => expect(address()).toBe('/releases/reviews/tuesday'));
    expect(api.createReview).toHaveBeenCalledWith(
      {
        title: 'Weekly go/no-go',
        at: '2026-11-22T09:00:00Z',
        timeZone: 'Europe/Paris',
        durationMinutes: 60,
        rrule: 'FREQ=WEEKLY;BYDAY=SU',
        period: {
          from: '2026-11-21T23:00:00Z',
          to: '2026-11-28T23:00:00Z',
        },
        attendees: [],
      },
      { idempotencyKey: expect.any(String) },
    );
  });

  it('says what is missing: a title, a train, whom a row invites', async () => {
    const api = fakeReleasesApi();
    const { user } = renderScreen(<NewReviewPage />, { api });
    await titleField();
    await user.click(screen.getByRole('radio', { name: 'Aboard a train' }));
    await user.click(screen.getByRole('button', { name: 'Add an attendee' }));
    await user.click(save());
    expect(
      await screen.findByText('Choose a user or a group, or remove the row.'),
    ).toBeVisible();
    expect(screen.getByText('Choose a train.')).toBeVisible();
    expect(api.createReview).not.toHaveBeenCalled();
  });

  it('changes only what was changed', async () => {
    const api = fakeReleasesApi({
      getReview: jest.fn(async () =>
        sampleReviewDetail({ rrule: 'FREQ=WEEKLY;BYDAY=TU' }),
      ),
      updateReview: jest.fn(async () => sampleReview()),
    });
    const { user } = renderScreen(<EditReviewPage />, {
      api,
      at: '/tuesday/edit',
      route: ':id/edit',
    });
    await titleField();
    await choose(user, /Repeats/, 'Does not repeat');
    await user.click(screen.getByRole('radio', { name: 'Aboard a train' }));
    await choose(user, /Train/, /./);
    await user.click(save());
    await waitFor(() =>
      expect(api.updateReview).toHaveBeenCalledWith(
        'tuesday',
        { rrule: null, trainId: expect.any(String) },
        { revision: 3 },
      ),
    );
  });

  it('shows both versions where somebody else saved first', async () => {
    const theirs = sampleReviewDetail({ title: 'Theirs', revision: 4 });
    const api = fakeReleasesApi({
      getReview: jest
        .fn()
        .mockResolvedValueOnce(sampleReviewDetail())
        .mockResolvedValue(theirs),
      updateReview: jest
        .fn()
        .mockRejectedValueOnce(
          await apiError(409, 'Changed meanwhile.', { changes: [] }),
        )
        .mockResolvedValue(theirs),
    });
    const { user } = renderScreen(<EditReviewPage />, {
      api,
      at: '/tuesday/edit',
      route: ':id/edit',
    });
    const title = await titleField();
    await user.clear(title);
    await user.type(title, 'Mine');
    await user.click(save());
    const choice = await screen.findByRole('radiogroup', { name: /Title/ });
    await user.click(within(choice).getByRole('radio', { name: /Mine/ }));
    await user.click(
      screen.getByRole('button', { name: 'Save the chosen version' }),
    );
    await waitFor(() =>
      expect(api.updateReview).toHaveBeenLastCalledWith(
        'tuesday',
        { title: 'Mine' },
        { revision: 4 },
      ),
    );
  });
});
