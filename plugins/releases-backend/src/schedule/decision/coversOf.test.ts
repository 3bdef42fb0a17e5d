import { coversOf } from './coversOf';

const inEnvironments = (...environments: string[]) => ({
  window: { scope: { environments, releaseKinds: [] } },
  everyEntity: true,
});

const shown = (...environments: string[]) => ({
  environments: new Set(environments),
});

describe('coversOf', () => {
  it('is some where it is not for every entity', () => {
    expect(coversOf({ ...inEnvironments(), everyEntity: false }, shown())).toBe(
      'some',
    );
  });

  it('is all without environments of its own', () => {
    expect(coversOf(inEnvironments(), shown('production'))).toBe('all');
  });

  it('goes by the environments that the calendar is narrowed to', () => {
    const narrowed = { ...shown('qa'), environment: ['qa', 'production'] };
    expect(coversOf(inEnvironments('qa'), narrowed)).toBe('some');
    expect(coversOf(inEnvironments('production', 'qa'), narrowed)).toBe('all');
  });

  it('goes by where the releases go, where it is not narrowed', () => {
    expect(coversOf(inEnvironments('qa'), shown('production'))).toBe('some');
    expect(coversOf(inEnvironments('qa'), shown('production', 'qa'))).toBe(
      'all',
    );
    expect(coversOf(inEnvironments('qa'), shown())).toBe('all');
  });
});
