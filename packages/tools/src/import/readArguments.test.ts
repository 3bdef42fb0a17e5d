import { resolve } from 'node:path';
import { readArguments } from './readArguments';
import { UsageError } from './UsageError';

const read = (...args: string[]) => readArguments(args, '/home/me');

describe('readArguments', () => {
  it('reads a file from where npm was called, for the portal on this machine', () => {
    expect(read('releases.ndjson')).toEqual({
      help: false,
      file: resolve('/home/me', 'releases.ndjson'),
      url: 'http://localhost:7007',
      provider: undefined,
      persona: undefined,
      preset: undefined,
      mapping: undefined,
      zone: undefined,
      dateOrder: undefined,
      sheet: undefined,
      encoding: undefined,
      ownerFromTeam: false,
      partial: false,
      dryRun: false,
    });
    expect(read('/data/releases.csv').file).toBe('/data/releases.csv');
  });

  it('reads every option', () => {
    expect(
      read(
        'releases.csv',
        ...['--provider', 'jira', '--persona', 'engineer'],
        ...['--url', 'https://portal.example.com/backend//'],
        ...['--preset', 'released-deliverables', '--map', 'version=tag'],
        ...['--map', 'window.start=begins=at'],
        ...['--zone', 'Europe/Paris', '--date-order', 'dmy'],
        ...['--sheet', 'Q4', '--encoding', 'windows-1252'],
        ...['--owner-from-team', '--partial', '--dry-run'],
      ),
    ).toMatchObject({
      provider: 'jira',
      persona: 'engineer',
      url: 'https://portal.example.com/backend',
      preset: 'released-deliverables',
      mapping: { version: 'tag', 'window.start': 'begins=at' },
      zone: 'Europe/Paris',
      dateOrder: 'dmy',
      sheet: 'Q4',
      encoding: 'windows-1252',
      ownerFromTeam: true,
      partial: true,
      dryRun: true,
    });
  });

  it('asks for no file where help is wanted', () => {
    expect(read('--help').help).toBe(true);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', [], /^Name the file to import\.$/],
    ['two files', ['a', 'b'], /'b' is one too many/],
    ['an unknown option', ['a', '--fast'], /--fast/],
    ['an option without its value', ['a', '--url'], /--url/],
    ['an address that is none', ['a', '--url', 'portal'], /--url is 'portal'/],
    ['another protocol', ['a', '--url', 'ftp://portal'], /--url is 'ftp:/],
    ['an unknown preset', ['a', '--preset', 'x'], /Choose one of slipway/],
    ['an unknown zone', ['a', '--zone', 'CET+1'], /--zone is 'CET\+1'/],
    ['an unknown order', ['a', '--date-order', 'dym'], /one of dmy, mdy, ymd/],
    ['an unknown encoding', ['a', '--encoding', 'x'], /one of utf-8,/],
    ['a mapping without a column', ['a', '--map', 'version='], /--map is/],
    ['a mapping without a field', ['a', '--map', '=tag'], /--map is/],
  ])('refuses %s and says what to write', (_, args, message) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(message);
  });
});
