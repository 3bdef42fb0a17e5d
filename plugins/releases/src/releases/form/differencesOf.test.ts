import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { differencesOf, mergeWritten, Side } from '../../shared/editConflict';
import { inputOf } from './changeOf';
import { InputField } from './draftToInput';

describe('differencesOf', () => {
  const base = sampleRelease();
  const mine = {
    ...inputOf(base),
    version: '5.3.1',
    description: 'Mine',
    tags: ['same'],
  };
  const theirs = sampleRelease({
    version: '5.4.0',
    environment: 'staging',
    tags: ['same'],
    revision: 15,
  });

  it('proposes the side that alone changed a field', () => {
    expect(differencesOf(inputOf(base), mine, inputOf(theirs))).toEqual([
      { field: 'version', mine: '5.3.1', theirs: '5.4.0', proposed: undefined },
      {
        field: 'description',
        mine: 'Mine',
        theirs: base.description,
        proposed: 'mine',
      },
      {
        field: 'environment',
        mine: 'production',
        theirs: 'staging',
        proposed: 'theirs',
      },
    ]);
  });

  it('merges what was chosen on top of theirs', () => {
    const merged = mergeWritten(
      mine,
      inputOf(theirs),
      new Map<InputField, Side>([
        ['version', 'mine'],
        ['description', 'mine'],
        ['environment', 'theirs'],
      ]),
    );

    expect(merged).toMatchObject({
      version: '5.3.1',
      description: 'Mine',
      environment: 'staging',
      tags: ['same'],
    });
  });
});
