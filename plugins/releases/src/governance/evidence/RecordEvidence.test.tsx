import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  sampleReadiness,
  sampleRelease,
} from '../../__testUtils__/sampleReleases';
import { ReadinessView } from '../readiness';

const [ownerKnown, loadTest] = sampleReadiness().own.gates;

const subjects = [
  { entityRef: 'component:default/checkout', version: '5.3.0' },
  { entityRef: 'component:default/webshop', version: '8.1.0' },
];

const readinessWith = (changes: object) =>
  sampleReadiness({
    own: { verdict: 'stale', gates: [ownerKnown, { ...loadTest, ...changes }] },
  });

const asked = { type: 'test.load', name: 'k6', subjects };

function show(
  changes: object = {},
  options: { recordEvidence?: jest.Mock; mayAll?: boolean } = {},
) {
  const { recordEvidence = jest.fn().mockResolvedValue({}), mayAll } = options;
  // What one may do to a release is kept beyond a test.
  const id = mayAll === false ? 'locked' : 'checkout-5.3.0';
  const release = sampleRelease({ id });
  const rendered = renderScreen(<ReadinessView release={release} />, {
    mayAll,
    api: fakeReleasesApi({
      getReadiness: jest.fn(async () => readinessWith(changes)),
      recordEvidence,
    }),
  });
  return { ...rendered, recordEvidence };
}

describe('recording evidence', () => {
  freezeTime();

  const open = async ({ user }: ReturnType<typeof show>) => {
    await user.click(
      await screen.findByRole('button', {
        name: 'Record evidence for Load test',
      }),
    );
    return within(await screen.findByRole('dialog'));
  };

  it('takes what was found, about what, and a note', async () => {
    const shown = show({ byHand: asked });
    const dialog = await open(shown);
    const { user, recordEvidence } = shown;
    const record = dialog.getByRole('button', { name: 'Record' });
    expect(record).toBeDisabled();

    await user.click(dialog.getByRole('button', { name: /About/ }));
    await user.click(
      await screen.findByRole('option', { name: 'webshop 8.1.0' }),
    );
    await user.click(dialog.getByRole('button', { name: /Outcome/ }));
    await user.click(await screen.findByRole('option', { name: 'Passed' }));
    expect(record).toBeDisabled();
    await user.type(
      dialog.getByRole('textbox', { name: 'Note' }),
      'Ran it for an hour',
    );
    await user.click(record);

    await waitFor(() =>
      expect(recordEvidence).toHaveBeenCalledWith(
        'checkout-5.3.0',
        {
          type: 'test.load',
          name: 'k6',
          subject: subjects[1],
          outcome: 'pass',
          note: 'Ran it for an hour',
        },
        { idempotencyKey: expect.any(String) },
      ),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(shown.toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'Evidence recorded' }),
    );
  });

  it('stays open and says why where it is refused', async () => {
    const shown = show(
      { byHand: { type: 'manual', subjects: [{}] } },
      {
        recordEvidence: jest.fn().mockRejectedValue(
          await apiError(400, 'No changes were made. Give a web address.', {
            details: [
              {
                field: 'source.url',
                code: 'invalid_format',
                message: 'Give a web address.',
              },
            ],
          }),
        ),
      },
    );
    const dialog = await open(shown);
    const { user } = shown;
    expect(dialog.queryByRole('button', { name: /About/ })).toBeNull();
    await user.click(dialog.getByRole('button', { name: /Outcome/ }));
    await user.click(await screen.findByRole('option', { name: 'Failed' }));
    await user.type(dialog.getByRole('textbox', { name: 'Link' }), 'ftp://x');
    await user.click(dialog.getByRole('button', { name: 'Record' }));

    expect(await dialog.findByText('Could not record this')).toBeVisible();
    expect(dialog.getByText(/Give a web address\./)).toBeVisible();
  });

  it('is offered only where it would count, to those who may', async () => {
    const { unmount } = show();
    await screen.findByRole('row', { name: /Load test/ });
    expect(
      screen.queryByRole('button', { name: /Record evidence/ }),
    ).toBeNull();
    unmount();

    show({ byHand: asked }, { mayAll: false });
    await screen.findByRole('row', { name: /Load test/ });
    expect(
      screen.queryByRole('button', { name: /Record evidence/ }),
    ).toBeNull();
  });
});

describe('the evidence of a gate', () => {
  freezeTime();

  it('is linked, with its age, and says what counts for nothing', async () => {
    show({
      evidence: [
        {
          title: 'k6: pass (github run/77)',
          url: 'https://ci.example.com/77',
          at: '2026-11-12T09:00:00Z',
        },
        {
          title: 'k6-old: pass (github run/76)',
          ignored: {
            code: 'other_name',
            sentence: 'k6-old does not count: the policy asks for k6.',
          },
        },
        ...[1, 2, 3, 4, 5].map(n => ({ title: `k6: fail (github run/${n})` })),
      ],
    });
    const row = await screen.findByRole('row', { name: /Load test/ });
    expect(
      within(row).getByRole('link', { name: 'k6: pass (github run/77)' }),
    ).toHaveAttribute('href', 'https://ci.example.com/77');
    const items = within(row).getAllByRole('listitem');
    expect(items[0]).toHaveTextContent('9 days ago');
    expect(items[1]).toHaveTextContent(
      'k6-old does not count: the policy asks for k6.',
    );
    expect(items.at(-1)).toHaveTextContent('and 1 more');
    expect(items).toHaveLength(7);
  });
});
