import { DemoBackend } from './__testUtils__/DemoBackend';
import { demoDatabase, demoDatabases } from './__testUtils__/demoDatabases';
import { demoIsThere } from './__testUtils__/demoIsThere';
import { fuzz } from './__testUtils__/fuzz/fuzz';

const START_MS = 180_000;
const STOP_MS = 60_000;
const TRYING_MS = 600_000;
const REQUESTS = 2000;

/** The same in every run; `npm run fuzz` takes others. */
const SEED = 20_261_128;

describe.each(demoDatabases)('hostile requests on %s', databaseId => {
  let backend: DemoBackend;

  beforeAll(async () => {
    backend = await DemoBackend.start(await demoDatabase(databaseId), {
      nodeEnv: 'production',
    });
    await demoIsThere(backend);
  }, START_MS);

  afterAll(async () => {
    await backend?.stop();
  }, STOP_MS);

  it(
    'are answered in the words of the contract, and never with an error of ours',
    async () => {
      const { requests, statuses, failures } = await fuzz(backend, {
        requests: REQUESTS,
        seed: SEED,
      });

      expect(failures).toEqual([]);
      expect(requests).toBeGreaterThanOrEqual(REQUESTS);
      for (const status of [200, 201, 400, 403, 404, 409]) {
        expect(statuses[status]).toBeGreaterThan(0);
      }
    },
    TRYING_MS,
  );
});
