import { databaseIds } from '../__testUtils__/databases';
import { hasPayloads, payloadsOf } from '../__testUtils__/payloads';
import { SECRETS, withIntakeApi } from './__testUtils__/withIntakeApi';

// Payloads of other tools stand beside the repository.
const describeWithFiles = hasPayloads ? describe : describe.skip;

describeWithFiles.each(databaseIds)('real payloads on %s', databaseId => {
  const { api, hook, listed } = withIntakeApi(databaseId);

  it('are taken or refused, and none is too much', async () => {
    const answers: [string, number][] = [];
    for (const { name, text, headers } of payloadsOf()) {
      const { status } = await hook('open', text, {
        'Content-Type': 'application/json',
        ...headers,
        Authorization: `Bearer ${SECRETS.bearer}`,
      });
      answers.push([name, status]);
    }
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.filter(([, status]) => status >= 500)).toEqual([]);
    await api().processEvents();
    expect(await listed('?status=queued')).toEqual([]);
  });
});
