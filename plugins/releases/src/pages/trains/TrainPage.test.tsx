import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { samplePlan, sampleTrain } from '../../__testUtils__/sampleTrains';
import { ReleasesApi } from '../../shared/api';
import { TrainRoutes } from './TrainRoutes';

// Loaded beforehand, for the first test not to wait for them.
import './EditTrainPage';
import './NewTrainPage';
import './TrainPage';
import './TrainsPage';

function withTrains(changes: Partial<ReleasesApi>) {
  const api = fakeReleasesApi();
  return { ...api, ...changes };
}

const BOARDING = {
  trainId: 'weekly',
  changed: [],
  unchanged: [],
  aboard: 5,
  sentence: '1 release boarded Weekly train.',
};

describe('the pages of trains', () => {
  freezeTime();

  it('list each train with its next departure, who is aboard and by when', async () => {
    const api = withTrains({});
    renderScreen(<TrainRoutes />, { api });

    const row = await screen.findByRole('row', { name: /Weekly train/ });
    expect(row).toHaveTextContent('every Thursday 14:00 to 18:00');
    expect(row).toHaveTextContent('Thu 26 Nov, 14:00–18:00');
    expect(await within(row).findByText('4 of 12 places taken')).toBeVisible();
    expect(row).toHaveTextContent('Boarding ends');
    expect(row).toHaveAttribute('data-href', '/releases/trains/train/weekly');
    expect(api.listDepartures).not.toHaveBeenCalled();
  });

  it('say what would fill them', async () => {
    renderScreen(<TrainRoutes />, {
      api: withTrains({
        listTrains: jest.fn(async () => ({ items: [], totalItems: 0 })),
      }),
    });

    expect(await screen.findByText('No trains yet')).toBeVisible();
  });

  it('say who is planned for another time than they leave', async () => {
    const sentence = 'login 6.6.0 is planned for another day.';
    renderScreen(<TrainRoutes />, {
      api: withTrains({
        getTrainPlan: jest.fn(async () => ({
          ...samplePlan(),
          outside: [{ releaseId: samplePlan().members[0].releaseId, sentence }],
        })),
      }),
      at: '/train/weekly',
    });
    const plan = await screen.findByRole('region', { name: 'Plan' });
    expect(plan).toHaveTextContent('1 release is planned for another time');
    expect(plan).toHaveTextContent(sentence);
    expect(within(plan).getAllByText('Another time')).toHaveLength(1);
  });

  it('align who is planned for another time with the departure, all at once', async () => {
    const moves = samplePlan()
      .members.slice(0, 2)
      .map(({ releaseId }, index) => ({
        releaseId,
        revision: index + 1,
        window: {
          start: '2026-11-26T13:00:00Z',
          end: '2026-11-26T14:00:00Z',
          timeZone: 'Europe/Paris',
        },
      }));
    const previewPlan = jest.fn(async () => {
      throw await apiError(404, 'One of them is gone.');
    });
    const { user } = renderScreen(<TrainRoutes />, {
      api: withTrains({
        previewPlan,
        getTrainPlan: jest.fn(async () => ({
          ...samplePlan(),
          outside: moves.map(align => ({
            releaseId: align.releaseId,
            sentence: 'It is planned for another day.',
            align,
          })),
        })),
      }),
      at: '/train/weekly',
    });
    await user.click(
      await screen.findByRole('button', {
        name: 'Align all 2 with the departure',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Move 2 releases',
    });
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'One of them is gone.',
    );
    expect(previewPlan).toHaveBeenCalledWith({ moves }, expect.anything());
  });

  it('show the waves of a departure, what is out of order, and who misses it', async () => {
    renderScreen(<TrainRoutes />, { at: '/train/weekly' });

    const plan = await screen.findByRole('region', { name: 'Plan' });
    expect(plan).toHaveTextContent('1 release misses this departure');
    expect(plan).toHaveTextContent('These would miss it too: checkout 5.3.0');
    expect(plan).toHaveTextContent('1 release is out of order');
    const [first, second] = within(plan)
      .getAllByRole('heading', { level: 3 })
      .map(heading => heading.parentElement);
    expect(first).toHaveTextContent(/^Wave 1.*Ship together.*login 6\.6\.0/);
    expect(second).toHaveTextContent(/^Wave 2checkout 5\.3\.0/);
    expect(second).toHaveTextContent('Misses departure');
    expect(screen.getByRole('region', { name: 'Cutoffs' })).toHaveTextContent(
      'Wed 25 Nov, 17:00 Europe/Paris: releases must be Approved',
    );
  });

  it('take the departure from the address', async () => {
    const api = withTrains({});
    renderScreen(<TrainRoutes />, {
      api,
      at: '/train/weekly?departure=2026-12-03T13:00:00Z',
    });

    await waitFor(() =>
      expect(api.getTrainPlan).toHaveBeenCalledWith(
        'weekly',
        { departure: '2026-12-03T13:00:00Z' },
        expect.anything(),
      ),
    );
  });

  it('board releases that are picked, and tell why they may not', async () => {
    const board = jest
      .fn()
      .mockRejectedValueOnce(
        await apiError(422, 'Nobody boarded Weekly train.', {
          details: [
            {
              field: 'releaseIds.0',
              code: 'departure_full',
              message: 'This departure is full.',
            },
          ],
        }),
      )
      .mockResolvedValue(BOARDING);
    const { user, toasts } = renderScreen(<TrainRoutes />, {
      api: withTrains({ boardTrain: board }),
      at: '/train/weekly',
    });

    await user.click(
      await screen.findByRole('button', { name: 'Board releases' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(
      await within(dialog).findByRole('checkbox', { name: /checkout 5\.3\.0/ }),
    );
    const confirm = within(dialog).getByRole('button', {
      name: 'Board 1 release',
    });
    await user.click(confirm);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'This departure is full.',
    );

    await user.click(confirm);
    await waitFor(() => expect(toasts.post).toHaveBeenCalled());
    expect(board).toHaveBeenLastCalledWith('weekly', {
      releaseIds: ['checkout-5.3.0'],
      departure: '2026-11-26T13:00:00Z',
    });
  });

  it('take a release off', async () => {
    const leave = jest.fn(async () => BOARDING);
    const { user } = renderScreen(<TrainRoutes />, {
      api: withTrains({ leaveTrain: leave }),
      at: '/train/weekly',
    });

    await user.click(
      await screen.findByRole('button', {
        name: 'Remove checkout 5.3.0 from train',
      }),
    );
    await waitFor(() =>
      expect(leave).toHaveBeenCalledWith('weekly', 'checkout-5.3.0'),
    );
  });

  it('say that nobody is aboard yet', async () => {
    renderScreen(<TrainRoutes />, {
      api: withTrains({
        getTrainPlan: jest.fn(async () =>
          samplePlan({
            waves: [],
            members: [],
            violations: [],
            missing: [],
            aboard: 0,
          }),
        ),
      }),
      at: '/train/weekly',
    });

    expect(await screen.findByText('No releases aboard yet')).toBeVisible();
  });

  it('archive a train, which can be taken back', async () => {
    const archive = jest.fn(async () =>
      sampleTrain({ archivedAt: '2026-11-21T09:00:00Z', revision: 4 }),
    );
    const { user, toasts } = renderScreen(<TrainRoutes />, {
      api: withTrains({ archiveTrain: archive }),
      at: '/train/weekly',
    });

    await user.click(await screen.findByRole('button', { name: 'Archive' }));
    await waitFor(() =>
      expect(archive).toHaveBeenCalledWith('weekly', { revision: 3 }),
    );
    expect(toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'Weekly train was archived' }),
    );
  });

  it('make a train, once it has a name', async () => {
    const create = jest.fn(async () => sampleTrain());
    const { user, address } = renderScreen(<TrainRoutes />, {
      api: withTrains({ createTrain: create }),
      at: '/new',
    });

    await user.click(await screen.findByRole('button', { name: /^Save/ }));
    expect(create).not.toHaveBeenCalled();
    await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Weekly');
    await user.click(screen.getByRole('button', { name: /^Save/ }));

    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          name: 'Weekly',
          environment: 'production',
          recurrence: expect.objectContaining({
            rrule: expect.stringContaining('FREQ=WEEKLY'),
          }),
          cutoffs: [],
        }),
        expect.anything(),
      ),
    );
    await waitFor(() =>
      expect(address()).toBe('/releases/trains/train/weekly'),
    );
  });

  it('tell where no train is', async () => {
    renderScreen(<TrainRoutes />, {
      api: withTrains({
        getTrain: jest.fn().mockRejectedValue(await apiError(404, 'Not there')),
      }),
      at: '/train/none',
    });

    expect(
      await screen.findByRole('region', { name: 'Train not found' }),
    ).toBeVisible();
  });
});
