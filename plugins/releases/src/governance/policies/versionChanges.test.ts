import fc from 'fast-check';
import { samplePolicy } from '../../__testUtils__/samplePolicies';
import { versionChanges } from './versionChanges';

const base = samplePolicy();
const [tests, window] = base.gates;

const whatOf = (after: Partial<typeof base>) =>
  versionChanges(base, { ...base, ...after }).map(({ what }) => what);

describe('what makes a version another one', () => {
  it.each([
    [{}, []],
    [{ name: 'Other' }, ['name']],
    [{ description: undefined }, ['description']],
    [
      { selector: { ...base.selector, environments: ['staging'] } },
      ['selector'],
    ],
    [{ emergency: undefined }, ['emergency']],
    [{ autoApprove: true }, ['autoApprove']],
    [
      {
        requireRelease: true,
        deployments: { moves: false, unplanned: 'ignore' as const },
      },
      ['requireRelease', 'deployments'],
    ],
    [{ standardChanges: base.selector }, ['standardChanges']],
    [{ gates: [window, tests] }, ['gateOrder']],
    [{ gates: [tests] }, ['gateRemoved']],
    [{ gates: [window] }, ['gateRemoved']],
    [
      { gates: [tests, { ...window, id: 'other' }] },
      ['gateAdded', 'gateRemoved'],
    ],
  ])('%j is told as %j', (after, told) => {
    expect(whatOf(after)).toEqual(told);
  });

  it('names the parts of a gate that changed, in whatever order they are kept', () => {
    const { type, maxAge, thresholds } = tests.params;
    expect(
      versionChanges(base, {
        ...base,
        gates: [
          { ...tests, params: { thresholds, maxAge, type } },
          { ...window, severity: 'blocking', params: { a: 1 } },
        ],
      }),
    ).toEqual([
      {
        what: 'gateChanged',
        gate: expect.objectContaining({ id: 'window' }),
        parts: ['params', 'severity'],
      },
    ]);
  });

  it('tells of each gate once', () => {
    const gates = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    const gateOf = (id: string) => ({ ...window, id });
    fc.assert(
      fc.property(gates, gates, (before, after) => {
        const changes = versionChanges(
          { ...base, gates: before.map(gateOf) },
          { ...base, gates: after.map(gateOf) },
        );
        const idsOf = (what: string) =>
          changes.flatMap(change =>
            change.what === what && 'gate' in change ? change.gate.id : [],
          );
        expect(idsOf('gateAdded')).toEqual(
          after.filter(id => !before.includes(id)),
        );
        expect(idsOf('gateRemoved')).toEqual(
          before.filter(id => !after.includes(id)),
        );
      }),
    );
  });
});
