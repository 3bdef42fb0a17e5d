import { authorize } from './authorize';
import { expect } from './test';

type Request = Parameters<typeof authorize>[0];

const api = '/api/releases/v1';

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

/** A release whose policy lets no unsettled risk above a score pass. */
export async function riskyRelease(request: Request, maximum: number) {
  const environment = `risky-${Date.now().toString(36)}`;
  const post = async (
    persona: 'engineer' | 'release-manager',
    path: string,
    data: object,
  ) => {
    const answer = await request.post(`${api}${path}`, {
      headers: await authorize(request, persona),
      data,
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  await post('release-manager', '/policies', {
    id: environment,
    name: 'No great risks',
    selector: { environments: [environment] },
    gates: [
      {
        id: 'risks',
        name: 'No great risk',
        type: 'risk',
        stage: 'approval',
        params: { maximum },
      },
    ],
  });
  const { id, name } = await post('engineer', '/releases', {
    name: `checkout 7.8.0 in ${environment}`,
    version: '7.8.0',
    state: 'planned',
    environment,
    window: { start: inDays(26), end: inDays(26.1), timeZone: 'UTC' },
    components: [{ entityRef: 'component:default/checkout' }],
  });
  return { id, name, environment } as Record<
    'id' | 'name' | 'environment',
    string
  >;
}
