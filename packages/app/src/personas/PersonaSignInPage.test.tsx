import {
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { PersonaSignInPage } from './PersonaSignInPage';
import { rememberedPersona } from './rememberedPersona';

const server = setupServer();
registerMswTestHooks(server);

const refreshUrl = 'http://localhost:7007/api/auth/personas/refresh';

function session(name: string) {
  return {
    profile: { displayName: name },
    backstageIdentity: {
      token: `header.${btoa(JSON.stringify({ exp: 4102444800 }))}.signature`,
      identity: {
        type: 'user',
        userEntityRef: `user:default/${name}`,
        ownershipEntityRefs: [`user:default/${name}`],
      },
    },
  };
}

async function renderPage() {
  const onSignInSuccess = jest.fn();
  await renderInTestApp(
    <PersonaSignInPage onSignInSuccess={onSignInSuccess} />,
    {
      config: {
        app: { title: 'Slipway demo' },
        backend: { baseUrl: 'http://localhost:7007' },
        auth: {
          providers: {
            personas: {
              engineer: { title: 'Engineer', description: 'Writes.' },
              viewer: { title: 'Viewer', description: 'Reads.' },
            },
          },
        },
      },
    },
  );
  return onSignInSuccess;
}

describe('PersonaSignInPage', () => {
  beforeEach(() => {
    rememberedPersona.forget();
    server.use(
      http.get(refreshUrl, ({ request }) =>
        HttpResponse.json(session(request.headers.get('x-persona')!)),
      ),
    );
  });

  it('signs in as the persona chosen with the keyboard and remembers it', async () => {
    const onSignInSuccess = await renderPage();

    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: /^Viewer/ })).toHaveFocus();
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const [identity] = onSignInSuccess.mock.calls[0];
    await expect(identity.getBackstageIdentity()).resolves.toMatchObject({
      userEntityRef: 'user:default/viewer',
    });
    expect(rememberedPersona.get()).toBe('viewer');
  });

  it('does not ask again in the same session, until one signs out', async () => {
    rememberedPersona.set('engineer');
    const onSignInSuccess = await renderPage();

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const [identity] = onSignInSuccess.mock.calls[0];
    await expect(identity.getProfileInfo()).resolves.toEqual({
      displayName: 'engineer',
    });

    await identity.signOut();
    expect(rememberedPersona.get()).toBeUndefined();
  });

  it('says why signing in failed, and lets one try again', async () => {
    server.use(
      http.get(
        refreshUrl,
        () =>
          HttpResponse.json(
            {
              error: { name: 'InputError', message: 'Not this one' },
              response: { statusCode: 400 },
            },
            { status: 400 },
          ),
        { once: true },
      ),
    );
    rememberedPersona.set('engineer');
    const onSignInSuccess = await renderPage();

    expect(await screen.findByRole('alert')).toHaveTextContent('Not this one');
    expect(onSignInSuccess).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: /Engineer/ }));
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });
});
