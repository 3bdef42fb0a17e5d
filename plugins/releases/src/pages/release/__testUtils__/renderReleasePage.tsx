import { fakeReleasesApi } from '../../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../../__testUtils__/renderScreen';
import { ReleaseRoutes } from '../ReleaseRoutes';

// Loaded beforehand, for the first test not to wait for them.
import '../EditReleasePage';
import '../ReleasePage';

const AT = '/releases/release/checkout-5.3.0';

/** @internal */
export function renderReleasePage(api = fakeReleasesApi(), tab = '') {
  return renderScreen(<ReleaseRoutes />, {
    api,
    at: `${AT}${tab}`,
    route: '/releases/release/:id/*',
  });
}
