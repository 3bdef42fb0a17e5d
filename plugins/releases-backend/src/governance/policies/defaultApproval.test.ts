import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { GateRegistry } from '../gates/GateRegistry';
import { readDefaultApproval } from './defaultApproval';

const read = (rules?: JsonValue) =>
  readDefaultApproval(
    new ConfigReader(
      rules === undefined ? {} : { releases: { defaultApproval: { rules } } },
    ),
    new GateRegistry(),
  );

describe('readDefaultApproval', () => {
  it('asks the owner, unless told otherwise', () => {
    expect(read()?.params).toMatchObject({
      rules: [{ from: ['owner'], required: 1 }],
      excludeAuthors: true,
    });
    expect(read([{ from: ['Group:default/QA'] }])?.params).toMatchObject({
      rules: [{ from: ['group:default/qa'], required: 1 }],
    });
  });

  it('asks nobody where the list is empty', () => {
    expect(read([])).toBeUndefined();
  });

  it.each([
    [[{ from: [] }], 'rules.0.from'],
    [[{ from: ['everyone'] }], 'rules.0.from.0'],
    [[{ from: ['owner'], required: 0 }], 'rules.0.required'],
    ['owner', 'rules'],
  ])('names what is wrong with %j', (rules, field) => {
    expect(() => read(rules)).toThrow(
      `releases.defaultApproval.${field} cannot be read`,
    );
  });
});
