import fc from 'fast-check';
import { freeKebabId, kebabIdOf } from './kebabId';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('an id made of a name', () => {
  it.each([
    ['Production releases', 'production-releases'],
    ['  Éclair & co_2 ', 'eclair-co-2'],
    ['PCI: card – data', 'pci-card-data'],
    ['…', ''],
  ])('%j is %j', (name, id) => {
    expect(kebabIdOf(name)).toBe(id);
  });

  it('is one that the contract takes, or none, and is taken only once', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 90 }),
        fc.integer({ min: 0, max: 12 }),
        (name, times) => {
          const taken: string[] = [];
          for (let time = 0; time <= times; time += 1) {
            taken.push(freeKebabId(name, taken));
          }
          const ids = taken.filter(id => id !== '');
          expect(new Set(ids).size).toBe(ids.length);
          ids.forEach(id => {
            expect(id).toMatch(KEBAB);
            expect(id.length).toBeLessThanOrEqual(63);
          });
        },
      ),
    );
  });
});
