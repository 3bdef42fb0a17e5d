import { screen } from '@testing-library/react';
import { fakeReleasesApi } from '../../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../../__testUtils__/renderScreen';
import {
  samplePreview,
  sampleWindow,
} from '../../../__testUtils__/sampleWindows';
import { ReleasesApi } from '../../../shared/api';
import { WindowRoutes } from '../WindowRoutes';

// Loaded beforehand, for the first test not to wait for them.
import '../EditWindowPage';
import '../NewWindowPage';

export function renderForm(path: string, windows: Partial<ReleasesApi> = {}) {
  return renderScreen(<WindowRoutes />, {
    api: fakeReleasesApi({
      getWindow: jest.fn(async () => sampleWindow()),
      getWindowLedger: jest.fn(async () => ({ items: [] })),
      previewWindow: jest.fn(async () => samplePreview()),
      ...windows,
    }),
    at: `/releases/windows/${path}`,
    route: '/releases/windows/*',
  });
}

export const name = () => screen.findByRole('textbox', { name: /^Name/ });

export const preview = () =>
  screen.findByRole('region', { name: 'What this means' });
