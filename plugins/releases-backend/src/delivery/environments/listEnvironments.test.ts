import { listEnvironments } from './listEnvironments';

const configured = [
  { name: 'staging', title: 'Pre-production', tier: 'staging' as const },
  { name: 'production' },
];

describe('the list of environments', () => {
  it('has those that are not configured last, by name', () => {
    expect(
      listEnvironments(configured, ['sandbox', 'production', 'demo'], []),
    ).toEqual([
      { ...configured[0], configured: true },
      { name: 'production', configured: true },
      { name: 'demo', configured: false },
      { name: 'sandbox', configured: false },
    ]);
  });

  it('has what the catalog says, below what the configuration says', () => {
    const entityRef = 'resource:default/staging';
    const described = [
      { entityRef, name: 'staging', title: 'Staging', description: 'Before' },
      {
        entityRef: 'resource:other/staging',
        name: 'staging',
        title: 'Another',
      },
      { entityRef: 'resource:default/demo', name: 'demo', title: 'Demo' },
      { entityRef: 'resource:default/unused', name: 'unused' },
    ];
    expect(listEnvironments(configured, ['demo'], described)).toEqual([
      { ...configured[0], configured: true, entityRef, description: 'Before' },
      { name: 'production', configured: true },
      {
        name: 'demo',
        configured: false,
        title: 'Demo',
        entityRef: 'resource:default/demo',
      },
    ]);
  });
});
