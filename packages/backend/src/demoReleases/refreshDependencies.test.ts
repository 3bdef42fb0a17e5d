import { ReleasesApiError } from '@slipway/backstage-plugin-releases-common';
import { refreshDependencies } from './refreshDependencies';

async function refusal(status: number): Promise<ReleasesApiError> {
  return ReleasesApiError.fromResponse(
    Response.json(
      { error: { name: 'Error', message: 'No', statusCode: status } },
      { status },
    ),
  );
}

describe('refreshDependencies', () => {
  const options = { token: 't', signal: new AbortController().signal };

  it('waits for a refresh that is under way', async () => {
    const refresh = jest
      .fn()
      .mockRejectedValueOnce(await refusal(409))
      .mockResolvedValueOnce({});
    await refreshDependencies({ refreshDependencies: refresh }, options);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('fails where the refresh does', async () => {
    const refresh = jest.fn().mockRejectedValue(await refusal(503));
    await expect(
      refreshDependencies({ refreshDependencies: refresh }, options),
    ).rejects.toThrow();
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});
