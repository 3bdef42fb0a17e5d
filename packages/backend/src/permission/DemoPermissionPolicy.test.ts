import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { releasesPermissions } from '@slipway/backstage-plugin-releases-common';
import { DemoPermissionPolicy } from './DemoPermissionPolicy';

const permissions = [
  ...releasesPermissions,
  createPermission({
    name: 'catalog.entity.read',
    attributes: { action: 'read' },
    resourceType: 'catalog-entity',
  }),
  createPermission({
    name: 'catalog.entity.delete',
    attributes: { action: 'delete' },
    resourceType: 'catalog-entity',
  }),
];

function someone(...groups: string[]): PolicyQueryUser {
  const userEntityRef = 'user:default/someone';
  return {
    credentials: mockCredentials.user(userEntityRef),
    info: {
      userEntityRef,
      ownershipEntityRefs: [
        userEntityRef,
        ...groups.map(group => `group:default/${group}`),
      ],
    },
  };
}

async function decide(user?: PolicyQueryUser) {
  const policy = new DemoPermissionPolicy();
  const decisions = await Promise.all(
    permissions.map(async permission => {
      const { result } = await policy.handle({ permission }, user);
      return [permission.name, result];
    }),
  );
  return Object.fromEntries(decisions);
}

const { ALLOW, CONDITIONAL, DENY } = AuthorizeResult;

describe('DemoPermissionPolicy', () => {
  it.each([
    {
      who: 'nobody',
      user: undefined,
      read: DENY,
      write: DENY,
      transition: DENY,
      manage: DENY,
      waive: DENY,
      vote: DENY,
      record: DENY,
      book: DENY,
      configure: DENY,
    },
    {
      who: 'a reader',
      user: someone('customer-care'),
      read: ALLOW,
      write: DENY,
      transition: DENY,
      manage: DENY,
      waive: DENY,
      vote: DENY,
      record: DENY,
      book: DENY,
      configure: DENY,
    },
    {
      who: 'an engineer',
      user: someone('engineers', 'payments-team'),
      read: ALLOW,
      write: CONDITIONAL,
      transition: CONDITIONAL,
      manage: DENY,
      waive: DENY,
      vote: ALLOW,
      record: CONDITIONAL,
      book: ALLOW,
      configure: DENY,
    },
    {
      who: 'an approver',
      user: someone('approvers'),
      read: ALLOW,
      write: DENY,
      transition: ALLOW,
      manage: DENY,
      waive: ALLOW,
      vote: ALLOW,
      record: ALLOW,
      book: DENY,
      configure: DENY,
    },
    {
      who: 'an approving engineer',
      user: someone('engineers', 'approvers'),
      read: ALLOW,
      write: CONDITIONAL,
      transition: ALLOW,
      manage: DENY,
      waive: ALLOW,
      vote: ALLOW,
      record: ALLOW,
      book: ALLOW,
      configure: DENY,
    },
    {
      who: 'a release manager',
      user: someone('release-managers'),
      read: ALLOW,
      write: ALLOW,
      transition: ALLOW,
      manage: ALLOW,
      waive: ALLOW,
      vote: ALLOW,
      record: ALLOW,
      book: ALLOW,
      configure: DENY,
    },
    {
      who: 'a portal admin',
      user: someone('portal-admins'),
      read: ALLOW,
      write: ALLOW,
      transition: ALLOW,
      manage: ALLOW,
      waive: ALLOW,
      vote: ALLOW,
      record: ALLOW,
      book: ALLOW,
      configure: ALLOW,
    },
  ])(
    '$who',
    async ({
      user,
      read,
      write,
      transition,
      manage,
      waive,
      vote,
      record,
      book,
      configure,
    }) => {
      await expect(decide(user)).resolves.toEqual({
        'releases.release.read': read,
        'releases.release.create': write,
        'releases.release.update': write,
        'releases.release.transition': transition,
        'releases.release.delete': write,
        'releases.approval.vote': vote,
        'releases.release.import': configure,
        'releases.configure': configure,
        'releases.window.manage': manage,
        'releases.train.manage': manage,
        'releases.waiver.grant': waive,
        'releases.policy.manage': manage,
        'releases.release.emergency': manage,
        'releases.review.manage': manage,
        'releases.risk.manage': write,
        'releases.evidence.record': record,
        'releases.evidence.ingest': configure,
        'releases.intake.send': configure,
        'releases.intake.manage': configure,
        'releases.booking.manage': book,
        'releases.deployment.record': configure,
        'releases.deployment.review': waive,
        'catalog.entity.read': read,
        'catalog.entity.delete': configure,
      });
    },
  );

  it('goes by groups, not by who one is called', async () => {
    const impostor = someone();
    impostor.info.userEntityRef = 'user:default/portal-admin';
    impostor.info.ownershipEntityRefs = ['user:default/portal-admin'];

    await expect(decide(impostor)).resolves.toMatchObject({
      'releases.release.create': DENY,
      'releases.configure': DENY,
    });
  });

  it('lets an engineer write what the groups own, or whose components they own', async () => {
    const [permission] = releasesPermissions.filter(
      ({ name }) => name === 'releases.release.update',
    );
    const claims = [
      'user:default/someone',
      'group:default/engineers',
      'group:default/payments-team',
    ];

    await expect(
      new DemoPermissionPolicy().handle(
        { permission },
        someone('engineers', 'payments-team'),
      ),
    ).resolves.toMatchObject({
      result: CONDITIONAL,
      pluginId: 'releases',
      resourceType: 'releases-release',
      conditions: {
        anyOf: [
          { rule: 'IS_OWNER', params: { claims } },
          { rule: 'IS_COMPONENT_OWNER', params: { claims } },
        ],
      },
    });
  });
});
