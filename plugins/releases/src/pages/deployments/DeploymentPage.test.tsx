import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleDeployment } from '../../__testUtils__/sampleDelivery';
import { ReleasesApi } from '../../shared/api';
import { DeploymentPage } from './DeploymentPage';

const REVIEW = {
  by: 'user:default/engineer',
  at: '2026-11-21T09:00:00Z',
  note: 'Agreed with the release managers.',
};

function renderPage(changes: Partial<ReleasesApi> = {}) {
  return renderScreen(<DeploymentPage />, {
    api: fakeReleasesApi(changes),
    at: '/to-production',
    route: '/:id',
  });
}

describe('DeploymentPage', () => {
  freezeTime();

  it('says what went where, when, from where and by whom', async () => {
    renderPage();
    expect(
      await screen.findByRole('heading', {
        name: 'checkout 5.2.1 to production',
      }),
    ).toBeVisible();
    const about = screen.getByRole('region', { name: 'About' });
    expect(about).toHaveTextContent(
      'StartedWed 18 Nov, 09:50 Europe/Paris · 3 days ago',
    );
    expect(about).toHaveTextContent('FinishedWed 18 Nov, 10:00 Europe/Paris');
    expect(about).toHaveTextContent('Attempt2');
    expect(about).toHaveTextContent('Triggered byengineer');
    expect(about).toHaveTextContent('github run/77');
    expect(
      within(about).getByRole('link', { name: 'Open in github' }),
    ).toHaveAttribute('href', 'https://ci.example.com/runs/77');
    expect(
      within(about).getByRole('link', { name: 'checkout 5.2.1' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.2.1');
    expect(
      screen.getByRole('region', { name: 'Components' }),
    ).toHaveTextContent('checkout5.2.1sha256:9f86d081');
  });

  it('takes what somebody found who looked at its flags', async () => {
    const getDeployment = jest.fn(async () => sampleDeployment());
    const reviewDeployment = jest.fn(async () => {
      const reviewed = sampleDeployment({
        reviews: [REVIEW],
        needsReview: false,
      });
      getDeployment.mockResolvedValue(reviewed);
      return reviewed;
    });
    const { user, toasts } = renderPage({ getDeployment, reviewDeployment });
    const flags = await screen.findByRole('region', { name: 'Flags' });
    expect(flags).toHaveTextContent(
      'checkout 5.2.1 went to production during “Weekend freeze”.',
    );
    expect(flags).toHaveTextContent('Nobody has looked at this yet.');
    const submit = within(flags).getByRole('button', {
      name: 'I looked at this',
    });
    expect(submit).toBeDisabled();
    const note = within(flags).getByRole('textbox', {
      name: /What did you find\?/,
    });
    await user.type(note, `${REVIEW.note} `);
    await user.click(submit);
    await waitFor(() =>
      expect(reviewDeployment).toHaveBeenCalledWith(
        'to-production',
        { note: REVIEW.note },
        { idempotencyKey: expect.any(String) },
      ),
    );
    expect(await within(flags).findByText(REVIEW.note)).toBeVisible();
    expect(flags).toHaveTextContent('Reviewed');
    expect(flags).not.toHaveTextContent('Needs review');
    expect(note).toHaveValue('');
    expect(toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'Your review was recorded' }),
    );
  });

  it('keeps what was typed where the API refuses, and says why', async () => {
    const { user } = renderPage({
      reviewDeployment: jest
        .fn()
        .mockRejectedValueOnce(
          await apiError(403, 'Only people review deployments.'),
        )
        .mockRejectedValue(
          await apiError(400, 'The review was not saved.', {
            details: [
              { field: 'note', code: 'too_long', message: 'Too many words.' },
            ],
          }),
        ),
    });
    const note = await screen.findByRole('textbox', {
      name: /What did you find\?/,
    });
    await user.type(note, 'Fine');
    await user.click(screen.getByRole('button', { name: 'I looked at this' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not record your reviewOnly people review deployments.',
    );
    expect(note).toHaveValue('Fine');
    await user.click(screen.getByRole('button', { name: 'I looked at this' }));
    expect(await screen.findByText('Too many words.')).toBeVisible();
    expect(note).toHaveValue('Fine');
  });

  it('asks for nothing where it has no flags', async () => {
    renderPage({
      getDeployment: jest.fn(async () =>
        sampleDeployment({ flags: [], needsReview: false }),
      ),
    });
    const flags = await screen.findByRole('region', { name: 'Flags' });
    expect(flags).toHaveTextContent(/^FlagsNothing is wrong/);
    expect(within(flags).queryByRole('textbox')).toBeNull();
  });

  it('says that it is not there', async () => {
    const missing = await apiError(404, 'No deployment');
    renderPage({ getDeployment: jest.fn().mockRejectedValue(missing) });
    expect(
      await screen.findByRole('region', { name: 'Deployment not found' }),
    ).toBeVisible();
  });
});
