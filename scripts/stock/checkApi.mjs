import { setTimeout as sleep } from 'node:timers/promises';

const entityRef = 'component:default/example-website';

/** Asks the API of a stock portal as its guest does, and plans a release. */
export async function checkApi(url) {
  const unknown = await fetch(`${url}/api/releases/v1/releases`);
  expect('status without a token', unknown.status, 401);

  const guest = await fetch(`${url}/api/auth/guest/refresh`);
  const { backstageIdentity } = await readJson(guest, 200);
  const call = async (method, path, status, body) => {
    const response = await fetch(`${url}/api/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${backstageIdentity.token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    return readJson(response, status);
  };

  await waitForEntity(call);
  const refreshed = await call(
    'POST',
    'releases/v1/dependencies/refresh',
    200,
    {},
  );
  if (refreshed.entities < 1) {
    throw new Error(`The refresh saw no entity: ${refreshed.sentence}`);
  }
  const release = await call('POST', 'releases/v1/releases', 201, {
    version: '1.0.0',
    state: 'planned',
    window: {
      start: inHours(24),
      end: inHours(25),
      timeZone: 'Europe/Paris',
    },
    components: [{ entityRef }],
  });
  const { items } = await call('GET', 'releases/v1/releases', 200);
  expect('releases', items.map(({ id }) => id).join(), release.id);
  await call('GET', `releases/v1/releases/${release.id}/readiness`, 200);
  const summary = await call(
    'GET',
    'releases/v1/entities/component/default/example-website/summary',
    200,
  );
  expect('next release', summary.next?.release.id, release.id);
  await call('GET', 'releases/v1/openapi.json', 200);
  return release;
}

async function waitForEntity(call) {
  for (let tries = 0; tries < 60; tries += 1) {
    const { items } = await call('POST', 'catalog/entities/by-refs', 200, {
      entityRefs: [entityRef],
    });
    if (items[0]) {
      return;
    }
    await sleep(1000);
  }
  throw new Error(`The catalog has no ${entityRef} after a minute`);
}

async function readJson(response, status) {
  const text = await response.text();
  if (response.status !== status) {
    throw new Error(
      `${response.url} answered ${response.status}, not ${status}: ${text}`,
    );
  }
  return JSON.parse(text);
}

function expect(what, actual, expected) {
  if (actual !== expected) {
    throw new Error(`The ${what}: ${actual}, expected ${expected}`);
  }
}

function inHours(hours) {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}
