import { takePersona } from './takePersona';

describe('takePersona', () => {
  it('leaves everything else to the tool', () => {
    expect(
      takePersona(
        [
          ...['releases.csv', '--map', 'version=tag', '--persona', 'engineer'],
          ...['--url', 'https://portal.example.com/', '--partial'],
        ],
        {},
      ),
    ).toEqual({
      url: 'https://portal.example.com',
      persona: 'engineer',
      rest: [
        ...['releases.csv', '--map', 'version=tag'],
        ...['--url', 'https://portal.example.com/', '--partial'],
      ],
    });
    expect(takePersona(['a', '--persona=engineer', 'b'], {}).rest).toEqual([
      'a',
      'b',
    ]);
  });

  it('means the portal of this machine, or that of the environment', () => {
    expect(takePersona(['a'], {})).toEqual({
      url: 'http://localhost:7007',
      rest: ['a'],
    });
    expect(takePersona(['a'], { SLIPWAY_URL: 'http://p' }).url).toBe(
      'http://p',
    );
  });

  it('asks which persona where none is named', () => {
    expect(() => takePersona(['a', '--persona'], {})).toThrow(
      '--persona: Name the persona',
    );
  });
});
