import { ReadinessChecks } from './ReadinessChecks';

const check = (id: string, name = 'Load test') => ({
  id,
  name,
  stage: 'approval' as const,
  evaluate: async () => new Map(),
});

describe('ReadinessChecks', () => {
  it('keeps checks in the order they came', () => {
    const checks = new ReadinessChecks();
    checks.add(check('load-test'));
    checks.add(check('k6'));
    expect(checks.all().map(({ id }) => id)).toEqual(['load-test', 'k6']);
  });

  it.each(['', 'LoadTest', 'load_test', 'load--test', '-load', 'load-', '6k'])(
    'refuses the id "%s"',
    id => {
      expect(() => new ReadinessChecks().add(check(id))).toThrow(
        `The readiness check "${id}" was not added: its id is not in kebab-case. Use lower case letters, digits and single dashes, for example load-test.`,
      );
    },
  );

  it.each(['load-test', 'no-hold', 'providers-first'])(
    'refuses a second gate "%s"',
    id => {
      const checks = new ReadinessChecks();
      checks.add(check('load-test'));
      expect(() => checks.add(check(id))).toThrow(
        `The readiness check "${id}" was not added: there is a gate of that id already.`,
      );
      expect(checks.all()).toHaveLength(1);
    },
  );

  it('refuses a check without a name', () => {
    expect(() => new ReadinessChecks().add(check('load-test', ' '))).toThrow(
      'The readiness check "load-test" was not added: it has no name.',
    );
  });
});
