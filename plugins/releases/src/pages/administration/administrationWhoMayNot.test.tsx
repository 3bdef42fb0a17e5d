import { screen } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { AdministrationPage } from './AdministrationPage';

// In a file of its own, since what is permitted is remembered for a while.
describe('AdministrationPage', () => {
  it('says why not to those who may not, and asks for nothing', async () => {
    const api = fakeReleasesApi();
    renderScreen(<AdministrationPage />, { api, mayAll: false });

    expect(
      await screen.findByRole('region', {
        name: 'You cannot administer releases',
      }),
    ).toBeVisible();
    expect(api.getAdministrationHealth).not.toHaveBeenCalled();
  });
});
