import { Command, CommanderError } from 'commander';
import { withImportOptions } from './command';

function read(...args: string[]) {
  const command = withImportOptions(new Command('import'))
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  command.parse(args, { from: 'user' });
  return { file: command.args[0], ...command.opts() };
}

describe('the options of slipway import', () => {
  it('are what they are by default where only a file is named', () => {
    expect(read('releases.ndjson')).toEqual({
      file: 'releases.ndjson',
    });
  });

  it('are all read', () => {
    expect(
      read(
        'releases.csv',
        ...['--provider', 'jira'],
        ...['--preset', 'released-deliverables', '--map', 'version=tag'],
        ...['--map', 'window.start=begins=at'],
        ...['--zone', 'Europe/Paris', '--date-order', 'dmy'],
        ...['--sheet', 'Q4', '--encoding', 'windows-1252'],
        ...['--owner-from-team', '--partial', '--dry-run'],
      ),
    ).toEqual({
      file: 'releases.csv',
      provider: 'jira',
      preset: 'released-deliverables',
      map: { version: 'tag', 'window.start': 'begins=at' },
      zone: 'Europe/Paris',
      dateOrder: 'dmy',
      sheet: 'Q4',
      encoding: 'windows-1252',
      ownerFromTeam: true,
      partial: true,
      dryRun: true,
    });
  });

  it.each<[string, string[], RegExp]>([
    ['no file', [], /missing required argument 'file'/],
    ['two files', ['a', 'b'], /too many arguments/],
    ['an unknown option', ['a', '--fast'], /--fast/],
    ['an option without its value', ['a', '--sheet'], /--sheet/],
    ['an unknown preset', ['a', '--preset', 'x'], /choices are slipway/],
    ['an unknown zone', ['a', '--zone', 'CET+1'], /'CET\+1' is invalid/],
    ['an unknown order', ['a', '--date-order', 'dym'], /are dmy, mdy, ymd/],
    ['an unknown encoding', ['a', '--encoding', 'x'], /are utf-8,/],
    ['a mapping without a column', ['a', '--map', 'version='], /--map/],
    ['a mapping without a field', ['a', '--map', '=tag'], /--map/],
  ])('refuse %s and say what to write', (_, args, message) => {
    expect(() => read(...args)).toThrow(CommanderError);
    expect(() => read(...args)).toThrow(message);
  });
});
