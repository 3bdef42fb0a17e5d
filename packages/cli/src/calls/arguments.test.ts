import { addComponent, componentRef } from './componentRef';
import { durationText, readDuration } from './duration';
import { readSettings } from './settings';

describe('what stands on the command line', () => {
  it('is a time', () => {
    expect(
      ['0s', '90s', '30m', '1h30m', '1.5h', '250ms'].map(readDuration),
    ).toEqual([0, 90_000, 1_800_000, 5_400_000, 5_400_000, 250]);
    for (const text of ['', '30', 'm', '30 m', '1d', '-5s', 'PT30M']) {
      expect(() => readDuration(text)).toThrow('Give a time such as');
    }
    expect([400, 90_000, 5_400_000].map(durationText)).toEqual([
      '1 s',
      '1 min 30 s',
      '1 h 30 min',
    ]);
  });

  it('is a component, by its name or its reference', () => {
    expect(
      ['payments-api', 'shop/payments-api', 'resource:db', 'Payments'].map(
        componentRef,
      ),
    ).toEqual([
      'component:default/payments-api',
      'component:shop/payments-api',
      'resource:default/db',
      'component:default/payments',
    ]);
    expect(() => componentRef('a/b/c')).toThrow('Give the name');
    expect(addComponent('b', addComponent('a@1.0.0'))).toEqual([
      { entityRef: 'component:default/a', version: '1.0.0' },
      { entityRef: 'component:default/b' },
    ]);
  });

  it('is completed by the environment', () => {
    const env = { SLIPWAY_TOKEN: 'secret', SLIPWAY_URL: 'https://p.example/' };
    expect(readSettings({}, env)).toEqual({
      url: 'https://p.example',
      token: 'secret',
    });
    for (const url of [
      'https://p.example/x/api/releases',
      'https://p.example/x/api/releases/',
      'https://p.example/x//',
    ]) {
      expect(readSettings({ url }, env).url).toBe('https://p.example/x');
    }
    expect(() => readSettings({}, { SLIPWAY_TOKEN: 'x' })).toThrow(
      'SLIPWAY_URL',
    );
    expect(() => readSettings({ url: 'portal' }, env)).toThrow("'portal'");
    expect(() => readSettings({}, { ...env, SLIPWAY_TOKEN: ' ' })).toThrow(
      'SLIPWAY_TOKEN',
    );
  });
});
