import { render, screen } from '@testing-library/react';
import { App } from './App';

describe('App', () => {
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

    render(<App />);

    expect(
      await screen.findByRole('button', { name: /^Engineer/ }),
    ).toBeVisible();
  });
});
