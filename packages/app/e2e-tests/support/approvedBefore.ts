import { authorize } from './authorize';
import { PersonaName } from './signInAs';
import { expect } from './test';

type Request = Parameters<typeof authorize>[0];

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

const api = '/api/releases/v1';

const signOff = (id: string, name: string, by: PersonaName) => ({
  id,
  name,
  type: 'approval',
  stage: 'approval',
  params: { rules: [{ from: [`user:default/${by}`] }] },
});

/** A release that was approved before its policy asked for a second look. */
export async function approvedBefore(request: Request) {
  const id = `greenhouse-${Date.now().toString(36)}`;
  const as = async (
    persona: PersonaName,
    method: 'post' | 'patch',
    path: string,
    data: object,
    revision?: number,
  ) => {
    const answer = await request[method](`${api}${path}`, {
      headers: {
        ...(await authorize(request, persona)),
        ...(revision ? { 'If-Match': `"${revision}"` } : {}),
      },
      data,
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const first = signOff('first-look', 'First look', 'approver');
  await as('release-manager', 'post', '/policies', {
    id,
    name: 'Greenhouse',
    selector: { environments: [id] },
    gates: [first],
  });
  const release = await as('engineer', 'post', '/releases', {
    version: '7.7.0',
    state: 'planned',
    environment: id,
    window: { start: inDays(25), end: inDays(25.1), timeZone: 'UTC' },
    components: [{ entityRef: 'component:default/checkout' }],
  });
  const move = (to: string) =>
    as('release-manager', 'post', `/releases/${release.id}/transitions`, {
      to,
    });
  const { revision } = await move('in_readiness');
  await as(
    'approver',
    'post',
    `/releases/${release.id}/votes`,
    { gateId: `${id}:first-look`, decision: 'approve' },
    revision,
  );
  // Right after the start of the portal the catalog may not be read yet.
  await expect(() => move('approved')).toPass();
  await as(
    'release-manager',
    'patch',
    `/policies/${id}`,
    { gates: [first, signOff('second-look', 'Second look', 'approver')] },
    1,
  );
  return { id: release.id as string, name: release.name as string };
}
