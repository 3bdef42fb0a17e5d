import { GateType } from '@slipway/backstage-plugin-releases-node';
import { z } from 'zod';
import { GateRegistry } from './GateRegistry';

const type = (id: string): GateType<{ days: number }> => ({
  id,
  paramsSchema: z.strictObject({ days: z.number().max(90).default(7) }),
  describe: ({ days }) => `At most ${days} days old.`,
  evaluate: () => ({ status: 'pass', code: 'ok', sentence: 'Fine.' }),
});

const gate = (id: string, changes: object = {}) => ({
  id,
  name: 'Load test',
  type: 'load_test',
  stage: 'approval' as const,
  ...changes,
});

describe('GateRegistry', () => {
  it('has the gates of the plugin, then those of modules as they came', () => {
    const registry = new GateRegistry();
    registry.addGateType(type('load_test'));
    registry.addGate(gate('load-test', { params: { days: 3 } }));
    registry.addGate(gate('k6'));
    expect(registry.gates().map(({ id, params }) => [id, params])).toEqual([
      ['owner-known', {}],
      ['components-known', {}],
      ['window-set', {}],
      ['window-planned', {}],
      ['providers-first', {}],
      ['conflicts', {}],
      ['no-hold', {}],
      ['rollback-plan', {}],
      ['load-test', { days: 3 }],
      ['k6', { days: 7 }],
    ]);
  });

  it.each(['', 'LoadTest', 'load-test', 'load__test', '_load', '6k'])(
    'refuses the type "%s"',
    id => {
      expect(() => new GateRegistry().addGateType(type(id))).toThrow(
        `The gate type "${id}" was not added: its id is not in lower_snake_case. Use lower case letters, digits and single underscores, for example load_test.`,
      );
    },
  );

  it.each(['', 'LoadTest', 'load_test', 'load--test', '-load', 'load-', '6k'])(
    'refuses the gate "%s"',
    id => {
      expect(() => new GateRegistry().addGate(gate(id))).toThrow(
        `The gate "${id}" was not added: its id is not in kebab-case.`,
      );
    },
  );

  it('refuses what is there already', () => {
    const registry = new GateRegistry();
    expect(() => registry.addGate(gate('no-hold'))).toThrow(
      'The gate "no-hold" was not added: there is a gate of that id already.',
    );
    expect(() => registry.addGateType(type('not_held'))).toThrow(
      'The gate type "not_held" was not added: there is a type of that id already.',
    );
  });

  it('refuses a gate without a name', () => {
    expect(() => new GateRegistry().addGate(gate('k6', { name: ' ' }))).toThrow(
      'The gate "k6" was not added: it has no name.',
    );
  });

  it('judges by no gate whose type nobody has or that its type refuses', () => {
    const registry = new GateRegistry();
    registry.addGate(gate('k6', { params: { days: 91 } }));
    expect(() => registry.gates()).toThrow(
      'The gate "k6" cannot be judged: type: Nobody provides the gate type "load_test". Install the module that does, or use one of: approval, checklist, components_known,',
    );
    registry.addGateType(type('load_test'));
    expect(() => registry.gates()).toThrow(
      'The gate "k6" cannot be judged: params.days:',
    );
  });

  it('has another fingerprint with other gates', () => {
    const [one, other] = [new GateRegistry(), new GateRegistry()];
    expect(one.fingerprint()).toBe(other.fingerprint());
    other.addGate(gate('k6'));
    expect(one.fingerprint()).not.toBe(other.fingerprint());
  });
});
