import { render, screen } from '@testing-library/react';
import { app } from './App';

describe('app', () => {
  it('asks who one is before anything else', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: { title: 'Slipway demo' },
            backend: { baseUrl: 'http://localhost:7007' },
            auth: {
              providers: {
                personas: {
                  engineer: { title: 'Engineer', description: 'Writes.' },
                },
              },
            },
          },
        },
      ] as unknown as string,
    };

    render(app.createRoot());

    expect(
      await screen.findByRole(
        'button',
        { name: /^Engineer/ },
        { timeout: 20_000 },
      ),
    ).toBeVisible();
  }, 30_000);
});
