import { actorName, entityName, listed, moment, stateName } from './phrases';

describe('words', () => {
  it.each([
    ['component:default/checkout', 'checkout'],
    ['component:payments/checkout', 'payments/checkout'],
    ['api:default/stock', 'api:stock'],
    ['resource:shop/db', 'resource:shop/db'],
  ])('calls %s %s', (ref, name) => {
    expect(entityName(ref)).toBe(name);
  });

  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd'], 'a, b, c and 1 more'],
  ])('lists %s as "%s"', (items, text) => {
    expect(listed(items)).toBe(text);
  });

  it('shows an instant in UTC where a release has no zone', () => {
    expect(moment('2026-03-01T08:05:00Z', {})).toBe(
      'Sun 1 Mar 2026 08:05 (UTC)',
    );
  });
});

describe('actorName', () => {
  it.each([
    ['user:default/engineer', 'engineer'],
    ['group:finance/ledger-team', 'finance/ledger-team'],
    ['service:plugin:releases', 'Slipway'],
    ['service:plugin:jenkins', 'the service jenkins'],
    ['service:external:ci', 'the service ci'],
  ])('calls %s %s', (ref, name) => {
    expect(actorName(ref)).toBe(name);
  });
});

describe('stateName', () => {
  it('has no underscores', () => {
    expect(stateName('rolled_back')).toBe('rolled back');
    expect(stateName('in_readiness')).toBe('in readiness');
  });
});
